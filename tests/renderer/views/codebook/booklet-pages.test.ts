import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookBy } from '../../../../core/codebook/methods.ts';
import type { Tally } from '../../../../core/count/tally.ts';
import { bookletPages } from '../../../../renderer/views/codebook/booklet-pages.ts';
import { receivingSections } from '../../../../renderer/views/codebook/booklet.ts';

const many = (symbols: number): readonly Tally[] =>
  Array.from({ length: symbols }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
    count: 2 ** Math.max(0, 30 - at),
  }));
const sections = (symbols: number) => receivingSections(codebookBy('huffman', many(symbols)));
const columnsOf = (symbols: number) => bookletPages(sections(symbols)).flat();

const heightOf = (lines: readonly { readonly height: number }[]) =>
  lines.reduce((sum, { height }) => sum + height, 0);

describe('the pages of a booklet', () => {
  test('have every line once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (symbols) => {
        const printed = columnsOf(symbols)
          .flat()
          .flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
        expect(printed).toEqual(sections(symbols).flatMap(({ entries }) => entries));
      }),
    );
  });

  test('are never longer than their paper, the first shorter by its title', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (symbols) => {
        columnsOf(symbols).forEach((lines, column) => {
          expect(heightOf(lines)).toBeLessThanOrEqual(column < 2 ? 168 : 178);
        });
      }),
    );
  });

  test('have no heading at the end of a column', () => {
    const entry = { symbol: 'CHAR:a', count: 1, code: '.' } as const;
    const section = (entries: number) => ({
      heading: { words: '' },
      entries: Array.from({ length: entries }, () => entry),
    });
    for (let entries = 1; entries < 40; entries++) {
      for (const lines of bookletPages([section(entries), section(1)]).flat()) {
        expect(lines.at(-1)?.kind).not.toBe('heading');
      }
    }
  });

  test('fill both columns of the last one alike, but for a line', () => {
    for (let symbols = 2; symbols < 300; symbols++) {
      const entries = Array.from(
        { length: symbols },
        () => ({ symbol: 'CHAR:a', count: 1, code: '.' }) as const,
      );
      const [left, right] = bookletPages([{ heading: { words: '' }, entries }]).at(-1) ?? [[], []];
      expect(Math.abs(heightOf(left) - heightOf(right))).toBeLessThan(7);
    }
  });

  test('give a long codeword the lines it needs', () => {
    const lineFor = (length: number) => {
      const entry = { symbol: 'CHAR:a', count: 1, code: '-'.repeat(length) } as const;
      const [page] = bookletPages([{ heading: { words: '' }, entries: [entry] }]);
      return page?.[0][1]?.height;
    };
    expect(lineFor(1)).toBe(5.2);
    expect(lineFor(30)).toBeGreaterThan(6);
  });
});
