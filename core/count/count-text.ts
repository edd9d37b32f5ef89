import { noLandmarks } from '../python/landmarks.ts';
import { padded } from '../python/source-bytes.ts';
import { countSymbols } from './count.ts';
import { symbolOf } from './symbol.ts';
import type { Tally } from './tally.ts';

/** How often each code point occurs in a text, given in valid UTF-8, by code point. It need be no Python. */
export function countText(utf8: Uint8Array): readonly Tally[] {
  const { codes, counts } = countSymbols(padded(utf8), noLandmarks);
  return Array.from(codes, (code, at) => ({ symbol: symbolOf(code), count: counts[at] ?? 0 }));
}
