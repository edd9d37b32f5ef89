import fc from 'fast-check';
import { compareSymbols, type SourceSymbol } from '../../core/count/symbol.ts';
import type { Tally } from '../../core/count/tally.ts';
import { scan } from '../../core/python/scan.ts';
import { segment, type Segments } from '../../core/python/segment.ts';
import { padded } from '../../core/python/source-bytes.ts';

/** Tallies of `counts`, for `CHAR:` symbols: `tallied({ e: 9, t: 5 })`. */
export function tallied(counts: Readonly<Record<string, number>>): readonly Tally[] {
  return Object.entries(counts).map(([character, count]) => ({ symbol: `CHAR:${character}`, count }));
}

/** Any table of up to 60 symbols, ties and wild proportions included. */
export function anyTallies(): fc.Arbitrary<readonly Tally[]> {
  const symbol: fc.Arbitrary<SourceSymbol> = fc.oneof(
    fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .map((character): SourceSymbol => `CHAR:${character}`),
    fc.constantFrom<SourceSymbol>('KW:def', 'KW:class', 'KW:if', 'DOC:"""', "DOC:'''"),
  );
  const count = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1e9 }));
  return fc
    .uniqueArray(fc.record({ symbol, count }), {
      selector: ({ symbol: name }) => name,
      minLength: 1,
      maxLength: 60,
      size: 'max', // else none is longer than 12
    })
    .map((tallies) => tallies.sort((a, b) => b.count - a.count || compareSymbols(a.symbol, b.symbol)));
}

/** Any table of up to `most` characters, with counts that often tie. */
export function fewTallies(most: number): fc.Arbitrary<readonly Tally[]> {
  const count = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1000 }));
  return fc
    .array(count, { minLength: 1, maxLength: most, size: 'max' }) // else none is longer than 12
    .map((counts) =>
      counts.map((times, at): Tally => ({ symbol: `CHAR:${String.fromCodePoint(0x61 + at)}`, count: times })),
    );
}

/** A source as the line cuts it. */
export function segmentsOf(text: string): Segments {
  return segment(text, scan(padded(new TextEncoder().encode(text))));
}
