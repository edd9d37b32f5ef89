import type { SourceBytes } from '../python/source-bytes.ts';
import type { SymbolCode } from './symbol.ts';

const BYTES = 256;

/** How often each of the 256 bytes occurs in a source. */
export function byteCounts({ bytes, length }: SourceBytes): Uint32Array {
  // Four tables in turn: runs of one byte then do not wait for each other, which is a third faster.
  const a = new Uint32Array(BYTES);
  const b = new Uint32Array(BYTES);
  const c = new Uint32Array(BYTES);
  const d = new Uint32Array(BYTES);
  const whole = length - (length % 4);
  let at = 0;
  for (; at < whole; at += 4) {
    count(a, bytes[at] as number);
    count(b, bytes[at + 1] as number);
    count(c, bytes[at + 2] as number);
    count(d, bytes[at + 3] as number);
  }
  for (; at < length; at++) count(a, bytes[at] as number);
  for (let byte = 0; byte < BYTES; byte++) {
    a[byte] = (a[byte] as number) + (b[byte] as number) + (c[byte] as number) + (d[byte] as number);
  }
  return a;
}

/** How often each code point beyond ASCII occurs in a source. It is taken to be valid UTF-8. */
export function codePointCounts({ bytes, length }: SourceBytes): Map<SymbolCode, number> {
  const counts = new Map<SymbolCode, number>();
  let at = 0;
  while (at < length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at++;
      continue;
    }
    // RFC 3629: the lead byte tells how many bytes there are; each of the others brings six bits.
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = lead & (0x3f >> more);
    for (let index = 1; index <= more; index++) point = (point << 6) | ((bytes[at + index] as number) & 0x3f);
    counts.set(point, (counts.get(point) ?? 0) + 1);
    at += more + 1;
  }
  return counts;
}

// The cast, and those above: a byte is below 256, and every place asked for is inside the source.
function count(table: Uint32Array, byte: number): void {
  table[byte] = (table[byte] as number) + 1;
}
