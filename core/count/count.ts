import { sounderError } from '../errors.ts';
import { LANDMARK_KINDS, type Landmarks, landmarkTexts } from '../python/landmarks.ts';
import type { SourceBytes } from '../python/source-bytes.ts';
import { byteCounts, codePointCounts } from './histogram.ts';
import { FIRST_LANDMARK, type SymbolCode, compareSymbols, symbolOf } from './symbol.ts';
import type { Tally } from './tally.ts';

/** One file's counts, compact, for sending between threads and storing: parallel arrays sorted by code. */
export interface FileCounts {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
}

const FIRST_BEYOND_ASCII = 0x80;

/**
 * How often each symbol occurs in a source, given its own landmarks: the source's bytes, less the letters
 * the landmarks cover. Symbols that do not occur are left out.
 */
export function countSymbols(source: SourceBytes, landmarks: Landmarks): FileCounts {
  const bytes = byteCounts(source);
  const marks = landmarkCounts(landmarks);
  for (let kind = 0; kind < LANDMARK_KINDS; kind++)
    uncount(bytes, landmarkTexts[kind] ?? '', marks[kind] ?? 0);
  const others = hasBeyondAscii(bytes) ? [...codePointCounts(source)].sort(([a], [b]) => a - b) : [];

  const room = FIRST_BEYOND_ASCII + others.length + LANDMARK_KINDS;
  const codes = new Uint32Array(room);
  const counts = new Uint32Array(room);
  let size = 0;
  const put = (code: SymbolCode, count: number) => {
    if (count === 0) return;
    codes[size] = code;
    counts[size] = count;
    size++;
  };
  for (let code = 0; code < FIRST_BEYOND_ASCII; code++) put(code, bytes[code] ?? 0);
  for (const [code, count] of others) put(code, count);
  for (let kind = 0; kind < LANDMARK_KINDS; kind++) put(FIRST_LANDMARK + kind, marks[kind] ?? 0);
  return { codes: codes.slice(0, size), counts: counts.slice(0, size) };
}

/**
 * Counts as tallies, most frequent first, ties in the reference order. Counts of the same code add up and
 * zeros are left out. Throws `bad-input` where a count is below zero or not whole, or where they come to
 * more than a number can hold exactly (2^53 - 1).
 */
export function talliesOf(counts: Iterable<readonly [SymbolCode, number]>): readonly Tally[] {
  const sums = new Map<SymbolCode, number>();
  let total = 0;
  for (const [code, count] of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw sounderError('bad-input', `${symbolOf(code)} was counted ${count} times`);
    }
    total += count;
    if (count > 0) sums.set(code, (sums.get(code) ?? 0) + count);
  }
  if (!Number.isSafeInteger(total)) {
    throw sounderError('bad-input', `the counts come to more than ${Number.MAX_SAFE_INTEGER}`);
  }
  return [...sums]
    .map(([code, count]) => ({ symbol: symbolOf(code), count }))
    .sort((a, b) => b.count - a.count || compareSymbols(a.symbol, b.symbol));
}

function landmarkCounts({ kinds }: Landmarks): Uint32Array {
  const counts = new Uint32Array(LANDMARK_KINDS);
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Takes the letters of a landmark's text out of the counts, `times` over. */
function uncount(bytes: Uint32Array, text: string, times: number): void {
  if (times === 0) return;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    bytes[letter] = (bytes[letter] ?? 0) - times;
  }
}

function hasBeyondAscii(bytes: Uint32Array): boolean {
  for (let byte = FIRST_BEYOND_ASCII; byte < bytes.length; byte++) {
    if (bytes[byte] !== 0) return true;
  }
  return false;
}
