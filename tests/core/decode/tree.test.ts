import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Codeword } from '../../../core/codebook/codebook.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { type CodeNode, codeTree, step } from '../../../core/decode/tree.ts';
import { anyTallies } from '../arbitraries.ts';

const from = (root: CodeNode, code: Codeword) =>
  Array.from(code, (element) => (element === '.' ? '.' : '-')).reduce<CodeNode | null>(
    (node, element) => node && step(node, element),
    root,
  );

describe('the tree of a codebook', () => {
  test('leads by every codeword to its symbol', () => {
    fc.assert(
      fc.property(anyTallies(), (tallies) => {
        const { entries } = huffmanCodebook(tallies);
        const root = codeTree({ entries });
        const reached = entries.map(({ code }) => from(root, code));
        expect(reached.map((node) => [node?.symbol, node?.code])).toEqual(
          entries.map(({ symbol, code }) => [symbol, code]),
        );
      }),
    );
  });

  test('holds symbols on the way, for codes whose letters gaps part', () => {
    const root = codeTree({
      entries: [
        { symbol: 'CHAR:e', count: 2, code: '.' },
        { symbol: 'CHAR:a', count: 1, code: '.-' },
      ],
    });
    expect(from(root, '.')?.symbol).toBe('CHAR:e');
    expect(from(root, '.-')?.symbol).toBe('CHAR:a');
  });

  test('leads nowhere where no codeword goes', () => {
    const root = codeTree({ entries: [{ symbol: 'CHAR:a', count: 1, code: '.-' }] });
    expect(from(root, '-')).toBeNull();
    expect(from(root, '.')?.symbol).toBeNull();
  });

  test('takes codewords of thousands of elements', () => {
    const code = '-'.repeat(5000);
    expect(from(codeTree({ entries: [{ symbol: 'CHAR:a', count: 1, code }] }), code)?.symbol).toBe('CHAR:a');
  });
});
