import { describe, expect, test } from 'vitest';
import { canonicalEntries } from '../../../../core/codebook/canonical.ts';
import { type Codebook, codebookOf } from '../../../../core/codebook/codebook.ts';
import { huffmanLengths } from '../../../../core/codebook/huffman-lengths.ts';
import { rising } from '../../../../core/codebook/rising.ts';
import { compareSymbols, ESCAPE } from '../../../../core/count/symbol.ts';
import type { Tally } from '../../../../core/count/tally.ts';
import { type Comparison, compareCorpora } from '../../../../core/compare/comparison.ts';
import { crossCosts } from '../../../../core/compare/cross-cost.ts';
import { entropyOf } from '../../../../core/compare/divergence.ts';
import { fairSet } from '../../../../core/compare/fair-set.ts';
import { movesAlong } from '../../../../core/compare/moves.ts';
import { steadyCodebook } from '../../../../core/compare/steady.ts';
import { type Area, areas } from '../../../../core/count/area.ts';
import { countAll } from '../../../../electron/engine/reference/countable.ts';
import { referenceCountable } from '../../../../electron/engine/reference/reference-countable.ts';
import { References, type ReferenceVersion } from '../../../../electron/engine/reference/references.ts';
import { assetsFolder } from '../support/places.ts';

const tables = new References(assetsFolder);

async function fair(versions: readonly ReferenceVersion[], chosen: readonly Area[] = areas) {
  const { corpora } = await countAll(versions.map((version) => referenceCountable(tables, version)));
  const set = fairSet(corpora, chosen);
  if (set.kind !== 'fair') throw new Error(set.kind);
  return set;
}

async function compared(versions: readonly ReferenceVersion[], hasEscape = true): Promise<Comparison> {
  return compareCorpora((await fair(versions)).corpora, 'huffman', { hasEscape });
}

/** Huffman's codebook with an escape that weighs no more than a symbol seen once, as when the figures were measured. */
function withLightEscape(tallies: readonly Tally[]): Codebook {
  const inOrder = rising([...tallies, { symbol: ESCAPE, count: 1 }]);
  const lengths = huffmanLengths(inOrder.map(({ count }) => count));
  return codebookOf(
    'huffman',
    canonicalEntries(inOrder, lengths, (a, b) => compareSymbols(a.symbol, b.symbol)),
  );
}

/** Elements per symbol to four digits: a row is a corpus, a column a codebook. */
function elementsIn(comparison: Comparison): readonly (readonly number[])[] {
  return crossCosts(comparison).map((row) => row.map(({ elements }) => Number(elements.toFixed(4))));
}

describe('the reference tables of 3.11.7, 3.12.1 and 3.13.0, with tests and without site-packages', () => {
  const versions = ['3.11', '3.12', '3.13'] as const;
  const measured = [
    [4.7636, 4.7636, 4.7636],
    [4.7678, 4.7677, 4.7677],
    [4.7642, 4.7641, 4.764],
  ];

  test('have the entropies that were measured', async () => {
    const { corpora, counts } = await compared(versions);
    expect(corpora.map(({ version }) => version)).toEqual(['3.11.7', '3.12.1', '3.13.0']);
    const entropies = counts.map((each) => Number(entropyOf(each).toFixed(4)));
    expect(entropies).toEqual([4.7429, 4.7468, 4.7429]);
  });

  test('have the cross costs that were measured, with an escape as light as it was then', async () => {
    const comparison = await compared(versions);
    const books = comparison.corpora.map(({ tallies }) => withLightEscape(tallies));
    expect(elementsIn({ ...comparison, books })).toEqual(measured);
  });

  test('cost a ten-thousandth less here and there with the escape as codebooks have it, and so it is shown', async () => {
    expect(elementsIn(await compared(versions))).toEqual([
      [4.7636, 4.7636, 4.7636],
      [4.7677, 4.7677, 4.7677],
      [4.7641, 4.7641, 4.764],
    ]);
  });
});

describe('neighbours from 3.10 to 3.13', () => {
  const versions = ['3.10', '3.11', '3.12', '3.13'] as const;

  const lengthsMoved = (comparison: Comparison) =>
    movesAlong(comparison).map(({ shared, lengths }) => [lengths.symbols, shared]);

  test('change the length of 50 to 75 of some 450 shared symbols, measured as the costs were', async () => {
    const comparison = await compared(versions);
    const books = comparison.corpora.map(({ tallies }) => withLightEscape(tallies));
    expect(lengthsMoved({ ...comparison, books })).toEqual([
      [57, 441],
      [65, 462],
      [66, 463],
    ]);
  });

  test('change a few more or less with the escape as codebooks have it, and without one', async () => {
    const symbols = async (hasEscape: boolean) =>
      lengthsMoved(await compared(versions, hasEscape)).map(([moved]) => moved);
    expect(await symbols(true)).toEqual([55, 60, 78]);
    expect(await symbols(false)).toEqual([56, 68, 67]);
  });

  test('move 0.8 to 4.8 % of occurrences by the canonical code', async () => {
    const shares = movesAlong(await compared(versions)).map(({ codewords }) => 100 * codewords.share);
    expect(shares.map((share) => share.toFixed(1))).toEqual(['0.8', '4.8', '4.7']);
  });

  test('move at most a quarter of that by the steady code, which costs no more', async () => {
    const { books, corpora } = await compared(versions);
    corpora.slice(1).forEach(({ tallies }, at) => {
      const { moved, canonical, least } = steadyCodebook(books[at] ?? expect.fail(), tallies);
      expect(moved.share).toBeLessThan(canonical.share / 4);
      expect(moved.share).toBeGreaterThanOrEqual(least.share);
    });
  });
});

describe('the trimmed library of 3.14', () => {
  test('is compared by the modules that all have, and by its areas alone', async () => {
    const set = await fair(['3.8', '3.13', '3.14']);
    expect(set.areas).toEqual(['library']);
    expect(set.leftOut.map(({ area, lacking }) => [area, lacking])).toEqual([
      ['tests', ['CPython 3.14.2 (reference table)']],
      ['tools', ['CPython 3.14.2 (reference table)']],
    ]);
    expect(set.corpora.map(({ files, filesThere }) => [files, filesThere])).toEqual([
      [429, 547],
      [429, 546],
      [429, 535],
    ]);
  });

  test('leaves the others whole where it is not among them', async () => {
    const { corpora } = await fair(['3.8', '3.13']);
    expect(corpora.map(({ files }) => files)).toEqual([1659, 1726]);
  });
});
