import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { anyTallies } from '../../core/arbitraries.ts';
import {
  at,
  codewordsBelow,
  codeTreeOf,
  elementsTo,
  entryAt,
  nodeAfter,
  nodeOf,
  NONE,
} from '../../../renderer/charts/code-tree.ts';

const entry = (symbol: string, code: string) => ({ symbol: `CHAR:${symbol}` as const, count: 1, code });
const tree = codeTreeOf([entry('e', '.'), entry('t', '-.'), entry('n', '--')]);
const morse = codeTreeOf([entry('E', '.'), entry('I', '..'), entry('A', '.-'), entry('S', '...')]);

describe('the tree of a codebook', () => {
  test('leads from the root to every symbol by its codeword, and back', () => {
    fc.assert(
      fc.property(anyTallies(), fc.boolean(), (tallies, isSpaced) => {
        const { entries } = isSpaced ? fastestSpacedCodebook(tallies) : huffmanCodebook(tallies);
        const grown = codeTreeOf(entries);
        for (const { symbol, code } of entries) {
          const node = nodeOf(grown, code);
          expect(entryAt(grown, node)?.symbol).toBe(symbol);
          expect(elementsTo(grown, node)).toBe(code);
        }
      }),
    );
  });

  test('gives every symbol a row of its own', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const grown = codeTreeOf(fastestSpacedCodebook(tallies).entries);
        const rows = Array.from(grown.rowNodes, (node) => at(grown.carried, node));
        expect(rows.toSorted((a, b) => a - b)).toEqual(grown.entries.map((_, index) => index));
        expect(codewordsBelow(grown, 0)).toBe(grown.entries.length);
      }),
    );
  });

  test('has its rows in the order of the branches: dots above, dashes below', () => {
    expect(Array.from(tree.rowNodes, (node) => elementsTo(tree, node))).toEqual(['.', '-.', '--']);
    expect(tree.heights[0]).toBe(1); // between the branches of the root
  });

  test('has a symbol on the way to others where one codeword begins another', () => {
    expect(Array.from(morse.rowNodes, (node) => elementsTo(morse, node))).toEqual(['...', '..', '.', '.-']);
    expect(codewordsBelow(morse, nodeOf(morse, '..'))).toBe(2);
  });

  test('leads nowhere by what begins no codeword', () => {
    expect(nodeOf(tree, '..')).toBe(NONE);
    expect(nodeOf(tree, '....')).toBe(NONE);
  });

  test('has one node alone for no codewords', () => {
    expect(codewordsBelow(codeTreeOf([]), 0)).toBe(0);
  });

  test('bears a codeword of thousands of elements', () => {
    const deep = codeTreeOf([entry('x', '-'.repeat(5000))]);
    expect(elementsTo(deep, nodeOf(deep, '-'.repeat(5000)))).toHaveLength(5000);
  });
});

describe('the arrows in a tree', () => {
  test('follow a dot upwards, a dash downwards, and go back to the left', () => {
    const dash = nodeAfter(tree, 'ArrowDown', 0) ?? NONE;
    expect(elementsTo(tree, dash)).toBe('-');
    expect(elementsTo(tree, nodeAfter(tree, 'ArrowUp', dash) ?? NONE)).toBe('-.');
    expect(nodeAfter(tree, 'ArrowLeft', dash)).toBe(0);
    expect(nodeAfter(tree, 'Home', dash)).toBe(0);
  });

  test('go on to the right by what there is', () => {
    const onlyDash = codeTreeOf([entry('x', '--')]);
    expect(elementsTo(onlyDash, nodeAfter(onlyDash, 'ArrowRight', 0) ?? NONE)).toBe('-');
  });

  test('lead nowhere from a leaf, above the root and by another key', () => {
    expect(nodeAfter(tree, 'ArrowUp', nodeOf(tree, '.'))).toBeNull();
    expect(nodeAfter(tree, 'ArrowLeft', 0)).toBeNull();
    expect(nodeAfter(tree, 'x', 0)).toBeNull();
  });
});
