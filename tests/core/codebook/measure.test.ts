import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalEntries } from '../../../core/codebook/canonical.ts';
import { byFrequency, codebookOf, type Method } from '../../../core/codebook/codebook.ts';
import { MOST_SYMBOLS } from '../../../core/codebook/fastest-prefix.ts';
import { huffmanLengths } from '../../../core/codebook/huffman-lengths.ts';
import { aboveBound, measure } from '../../../core/codebook/measure.ts';
import { rising } from '../../../core/codebook/rising.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import type { Tally } from '../../../core/count/tally.ts';
import type { Signals } from '../../../core/encode/signal.ts';
import { encode } from '../../../core/encode/signals.ts';
import type { Segments } from '../../../core/python/segment.ts';
import { buildTimeline, duration } from '../../../core/timeline/timeline.ts';
import { anyTallies, tallied } from '../arbitraries.ts';
import { python311 } from './python-311.ts';

const measured = (method: Method, tallies = python311) => {
  const measures = measure(codebookBy(method, tallies, { hasEscape: false }));
  if (measures === null) throw new Error(`${method} was not measured`);
  return measures;
};

describe('the measures of a codebook', () => {
  test('are exact on a table of halves', () => {
    const { entropy, elementsPerSymbol, unitsPerSymbol, unitsPerSymbolSpaced, symbols, longest } = measured(
      'huffman',
      tallied({ a: 4000, b: 2000, c: 1000, d: 1000 }),
    );
    expect({ entropy, symbols, elementsPerSymbol, longest }).toEqual({
      entropy: 1.75,
      symbols: 4,
      elementsPerSymbol: 1.75,
      longest: 3,
    });
    // a ., b -., c --., d ---
    expect([unitsPerSymbol, unitsPerSymbolSpaced]).toEqual([1 + 1.5 + 1.25 + 1.5, 7.25]);
  });

  test('leave the escape out of the averages', () => {
    const book = codebookOf('huffman', [
      { symbol: 'CHAR:a', count: 3, code: '.' },
      { symbol: 'ESC', count: 1, code: '-'.repeat(9) },
    ]);
    expect(measure(book)).toMatchObject({ symbols: 1, entropy: 0, elementsPerSymbol: 1, longest: 9 });
  });

  test.each([
    ['huffman-heap', '4.76358', '14.573', '16.573', 25],
    ['huffman', '4.76358', '14.214', '16.214', 25],
    ['huffman-dots', '4.76358', '14.009', '16.009', 25],
    ['length-limited', '4.89582', '14.240', '16.240', 12],
    ['fastest-prefix', '4.94973', '13.736', '15.736', 36],
  ] as const)('of %s on CPython 3.11.7 are known', (method, elements, runOn, spaced, longest) => {
    const measures = measured(method);
    expect(measures.elementsPerSymbol.toFixed(5)).toBe(elements);
    expect(measures.unitsPerSymbol?.toFixed(3)).toBe(runOn);
    expect(measures.unitsPerSymbolSpaced.toFixed(3)).toBe(spaced);
    expect(measures.longest).toBe(longest);
  });

  test('of Huffman’s lengths by rank on CPython 3.11.7 are known', () => {
    const inOrder = rising(python311);
    const lengths = huffmanLengths(inOrder.map(({ count }) => count));
    const measures = measure(codebookOf('huffman', canonicalEntries(inOrder, lengths, byFrequency)));
    expect(measures?.elementsPerSymbol.toFixed(5)).toBe('4.76358');
    expect(measures?.unitsPerSymbol?.toFixed(3)).toBe('14.133');
    expect(measures?.unitsPerSymbolSpaced.toFixed(3)).toBe('16.133');
  });

  test('of fastest-spaced on CPython 3.11.7 are known, and are none run-on', () => {
    const { elementsPerSymbol, unitsPerSymbol, unitsPerSymbolSpaced, longest } = measured('fastest-spaced');
    expect([unitsPerSymbol, unitsPerSymbolSpaced.toFixed(3), longest]).toEqual([null, '9.086', 12]);
    // It hangs only on the order of words that take equally long, which is dots before dashes here.
    expect(elementsPerSymbol.toFixed(5)).toBe('2.79528');
  });

  test('tell what no code can go below', () => {
    const { symbols, entropy, bound, boundSpaced } = measured('huffman');
    expect([symbols, entropy.toFixed(6), bound.toFixed(3), boundSpaced.toFixed(4)]).toEqual([
      482,
      '4.742862',
      '13.663',
      '8.6005',
    ]);
  });

  test('keep to the bounds, whatever was counted', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        fc.pre(tallies.length > 1);
        const fewest = measured('huffman', tallies);
        const prefix = measured('fastest-prefix', tallies);
        const spaced = measured('fastest-spaced', tallies);
        expect(fewest.elementsPerSymbol).toBeGreaterThanOrEqual(fewest.entropy - 1e-9);
        expect(fewest.elementsPerSymbol).toBeLessThan(fewest.entropy + 1);
        expect(prefix.unitsPerSymbol).toBeGreaterThanOrEqual(prefix.bound - 1e-9);
        expect(spaced.unitsPerSymbolSpaced).toBeGreaterThanOrEqual(spaced.boundSpaced - 1e-9);
      }),
    );
  });

  test('tell how much the fastest prefix code sends by its escape', () => {
    const ideographs = Array.from({ length: MOST_SYMBOLS + 2 }, (_, at) => ({
      symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
      count: at < 2 ? 5000 : 10_000,
    }));
    const folding = measure(codebookBy('fastest-prefix', ideographs));
    const whole = measure(codebookBy('fastest-prefix', ideographs.slice(2)));
    expect(folding?.symbols).toBe(MOST_SYMBOLS + 2);
    expect(folding?.foldedShare).toBe(1 / (MOST_SYMBOLS + 1));
    expect(whole?.foldedShare).toBe(0);
    const huffman = measure(codebookBy('huffman', ideographs));
    expect(huffman?.foldedShare).toBe(0);
    expect([folding?.entropy, folding?.bound]).toEqual([huffman?.entropy, huffman?.bound]);
  });

  test('are the averages of what is sent for a source, the escape’s letters with it', () => {
    fc.assert(
      fc.property(
        anyTallies(),
        fc.nat(60),
        fc.constantFrom<Method>('huffman', 'fastest-spaced'),
        (...given) => {
          const [tallies, kept, method] = given;
          const few = tallies.map(({ symbol, count }) => ({ symbol, count: (count % 9) + 1 }));
          const [own, folded] = [few.slice(0, kept + 1), few.slice(kept + 1)];
          const { entries } = codebookBy(method, own);
          const book = codebookOf(method, entries, folded);
          const source = sourceOf(few);
          const perSymbol = (total: number) => total / source.ids.length;
          const spaced = duration(buildTimeline(encode(source, book), 'spaced'));
          const runOn = duration(buildTimeline(encode(source, book), 'run-on'));
          const measures = measure(book);
          expect(measures?.elementsPerSymbol).toBeCloseTo(perSymbol(elementsOf(encode(source, book))), 9);
          expect(measures?.unitsPerSymbolSpaced).toBeCloseTo(perSymbol(spaced), 9);
          if (book.prefixFree) expect(measures?.unitsPerSymbol).toBeCloseTo(perSymbol(runOn), 9);
          expect(measures?.entropy).toBeCloseTo(measure(codebookBy('huffman', few))?.entropy ?? NaN, 9);
        },
      ),
    );
  });

  test('are none for a table that was given', () => {
    expect(measure(codebookBy('itu', python311))).toBeNull();
  });

  test('stand so far above a bound, or beside none', () => {
    expect(aboveBound(11, 10)).toBeCloseTo(0.1);
    expect(aboveBound(2, 0)).toBeNull();
  });
});

/** A source in which each symbol stands as often as it was counted. */
function sourceOf(tallies: readonly Tally[]): Segments {
  const ids = Uint32Array.from(tallies.flatMap(({ count }, id) => new Array<number>(count).fill(id)));
  return { symbols: tallies.map(({ symbol }) => symbol), ids, starts: new Uint32Array(ids.length + 1) };
}

function elementsOf({ distinct, ids }: Signals): number {
  return ids.reduce((sum, id) => sum + (distinct[id]?.letters.join('').length ?? 0), 0);
}
