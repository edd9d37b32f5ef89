import type { Tally } from '../../core/count/tally.ts';

/** So many symbols, as frequent as words of a language are (Zipf's law). */
export function zipfTallies(symbols: number): readonly Tally[] {
  return Array.from({ length: symbols }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}`,
    count: Math.ceil(1e9 / (at + 1)),
  }));
}
