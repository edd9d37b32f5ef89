import type { SymbolCode } from '../../core/count/symbol.ts';

/** A file's counts: the i-th code occurs `counts[i]` times. Codes ascend. */
export interface StoredCounts {
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
}

/** Of seven bits each, 32 take five bytes; a code and a count are two such numbers. */
const MOST_BYTES = 10;
const BITS = 7;
const LAST = 0x7f;
const MORE = 0x80;

/**
 * Counts as bytes: for each symbol how far its code is from the one before, then its count, both as LEB128
 * (seven bits in a byte, the lowest first, the eighth says that more follow). Neighbouring codes and small
 * counts are what a file is made of, so most symbols take two bytes.
 */
export function packed({ codes, counts }: StoredCounts): Buffer {
  const bytes = Buffer.allocUnsafe(codes.length * MOST_BYTES);
  let end = 0;
  const put = (value: number) => {
    let rest = value;
    for (; rest > LAST; rest >>>= BITS) bytes[end++] = (rest & LAST) | MORE;
    bytes[end++] = rest;
  };
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    put(code - before);
    put(counts[at] ?? 0);
    before = code;
  }
  return bytes.subarray(0, end);
}

/** Takes packed counts apart, in order of their codes. Throws where the bytes end within a number. */
export function unpack(bytes: Uint8Array, take: (code: SymbolCode, count: number) => void): void {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the tallies of a file are cut off');
      value += (byte & LAST) * scale;
      if (byte <= LAST) return value;
    }
  };
  let code = 0;
  while (at < bytes.length) {
    code += next();
    take(code, next());
  }
}
