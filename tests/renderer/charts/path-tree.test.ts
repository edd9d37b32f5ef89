import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import { fastestSpacedCodebook } from '../../../core/codebook/fastest-spaced.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codeTreeOf, nodeOf, NONE } from '../../../renderer/charts/code-tree.ts';
import { codePathsOf } from '../../../renderer/charts/code-paths.ts';
import { commonestOf, labelOf } from '../../../renderer/charts/path-labels.ts';
import { pathPicture } from '../../../renderer/charts/path-tree.ts';
import { pathWords, strayWords } from '../../../renderer/charts/path-words.ts';
import { anyTallies } from '../../core/arbitraries.ts';

const size = { width: 600, height: 420 };
const wide = { width: 1060, height: 620 };

/** What is drawn where `elements` have led. */
function picture(
  entries: readonly CodebookEntry[],
  elements: string,
  hint: string | null = null,
  { hasLabels = true, right = elements.length, room = size } = {},
) {
  const paths = codePathsOf(entries);
  const wayHinted = hint === null ? NONE : nodeOf(paths.tree, hint);
  const places = { reached: nodeOf(paths.tree, elements), right, hint: wayHinted, hasLabels };
  return pathPicture(paths, places, room);
}

/** So many symbols, each half as frequent as the one before: a tree as deep as it can be. */
function deep(symbols: number): readonly CodebookEntry[] {
  return Array.from({ length: symbols }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
    count: symbols - at,
    code: at === symbols - 1 ? '-'.repeat(at) : `${'-'.repeat(at)}.`,
  }));
}

const many = huffmanCodebook(
  Array.from({ length: 5000 }, (_, at) => ({
    symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
    count: Math.ceil(1e7 / (at + 1)),
  })),
).entries;

describe('the path in a tree', () => {
  const [long = ''] = many.map(({ code }) => code).filter((code) => code.length > 9);

  test('is lit from the root to the node reached, and nothing else is', () => {
    const { nodes, branches } = picture(many, long.slice(0, 6));
    expect(nodes.filter(({ isLit }) => isLit)).toHaveLength(7);
    expect(branches.filter(({ isLit }) => isLit)).toHaveLength(6);
  });

  test('leaves the upper levels where they are', () => {
    const upper = picture(many, '').nodes;
    const later = new Map(picture(many, long).nodes.map((each) => [each.node, each]));
    expect(upper.length).toBeGreaterThan(20);
    for (const { node, x, y } of upper) expect(later.get(node)).toMatchObject({ x, y });
  });

  test('has one more level where there is room for what is written at it', () => {
    const nodes = (width: number) => picture(many, '', null, { room: { width, height: 620 } }).nodes;
    expect(nodes(1023).length).toBeLessThan(2 ** 5);
    expect(nodes(1024).length).toBeGreaterThan(2 ** 5);
    expect(nodes(1024).filter(({ y }) => y > 620)).toEqual([]);
  });

  test('never draws more for a larger tree, and draws it within its room', () => {
    fc.assert(
      fc.property(anyTallies(), fc.boolean(), fc.nat(), fc.nat(), (tallies, isSpaced, choice, other) => {
        const room = choice % 2 === 0 ? size : wide;
        const { entries } = isSpaced ? fastestSpacedCodebook(tallies) : huffmanCodebook(tallies);
        const code = entries[choice % Math.max(1, entries.length)]?.code ?? '';
        const hint = other % 2 === 0 ? null : (entries[other % Math.max(1, entries.length)]?.code ?? null);
        for (let length = 0; length <= code.length; length++) {
          const { nodes } = picture(entries, code.slice(0, length), hint, { room });
          expect(nodes.length).toBeLessThan(room === wide ? 112 : 80);
          for (const { x, y } of nodes) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(room.width);
            expect(y).toBeLessThanOrEqual(room.height);
          }
        }
      }),
    );
  });

  test('leads a dot to the left and a dash to the right, at every depth', () => {
    const { nodes } = picture(many, long.slice(0, 8));
    const tree = codeTreeOf(many);
    const placed = new Map(nodes.map(({ node, x }) => [node, x]));
    const pairs = nodes.flatMap(({ node }) => {
      const dot = placed.get(tree.dots[node] ?? NONE);
      const dash = placed.get(tree.dashes[node] ?? NONE);
      return dot === undefined || dash === undefined ? [] : [[dot, dash] as const];
    });
    expect(pairs.length).toBeGreaterThan(15);
    for (const [dot, dash] of pairs) expect(dot).toBeLessThan(dash);
  });

  test('leaves out what is between where it is long, and says how much', () => {
    const { branches } = picture(deep(28), '-'.repeat(25));
    const drawn = branches.filter(({ isLit }) => isLit);
    const skipped = drawn.reduce((sum, branch) => sum + branch.skipped, 0);
    expect(skipped).toBeGreaterThan(10);
    expect(drawn.length + skipped).toBe(25);
  });

  test('writes nothing where a branch leaves out what is between', () => {
    const fork = nodeOf(codeTreeOf(deep(28)), '----');
    const { nodes } = picture(deep(28), '-'.repeat(25));
    expect(nodes.find(({ node }) => node === fork)?.label).toBe('');
  });

  test('shows the way in advance where it is asked for', () => {
    const { nodes } = picture(many, '', '-.-');
    expect(nodes.filter(({ isHinted }) => isHinted)).toHaveLength(4);
    expect(picture(many, '').nodes.some(({ isHinted }) => isHinted)).toBe(false);
  });

  test('shows the way in advance to its end, and what else each step could be', () => {
    const { nodes } = picture(many, '', long);
    expect(nodes.filter(({ isHinted }) => isHinted)).toHaveLength(long.length + 1);
    expect(nodes.length).toBeGreaterThanOrEqual(2 * long.length + 1);
  });

  test('leaves the way in advance where it is, while one goes it and where one leaves it', () => {
    const [other = ''] = many.map(({ code }) => code).filter((code) => code.startsWith(long.slice(0, 6)));
    const placed = (elements: string) =>
      picture(many, elements, long)
        .nodes.filter(({ isHinted }) => isHinted)
        .map(({ node, x, y }) => ({ node, x, y }));
    for (const elements of [long.slice(0, 3), long.slice(0, 8), long, other, '.'])
      expect(placed(elements)).toEqual(placed(''));
  });

  test('shows to its end what was keyed beside the way in advance', () => {
    const [other = ''] = many.map(({ code }) => code).filter((code) => code.startsWith(long.slice(0, 6)));
    for (const elements of [other, '.'.repeat(3)])
      expect(picture(many, elements, long).nodes.filter(({ isLit }) => isLit)).toHaveLength(
        elements.length + 1,
      );
  });

  test('leads branches down past the letters of the upper levels before they go aside', () => {
    const { nodes, branches } = picture(many, '---');
    const lowest = Math.max(...nodes.map(({ y }) => y));
    const last = nodes.filter(({ y }) => y === lowest).map(({ node }) => node);
    expect(last.length).toBeGreaterThan(3);
    for (const { line } of branches.filter(({ node }) => last.includes(node))) {
      const [, from = 0, down = 0] = /^M[\d.]+ ([\d.]+)V([\d.]+)C/.exec(line)?.map(Number) ?? [];
      expect(down - from).toBeGreaterThanOrEqual(18);
    }
  });

  test('has room for a way that leaves the one in advance, beside it', () => {
    fc.assert(
      fc.property(fc.nat(many.length - 1), fc.nat(many.length - 1), fc.boolean(), (one, two, isWide) => {
        const room = isWide ? wide : size;
        const { nodes } = picture(many, many[one]?.code ?? '', many[two]?.code ?? '', { room });
        for (const a of nodes)
          for (const b of nodes)
            if (a.node < b.node) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
      }),
    );
  });

  test('tells what was reached by a wrong element and after it', () => {
    const { nodes, branches } = picture(many, long.slice(0, 6), null, { right: 4 });
    expect(nodes.filter(({ isStray }) => isStray)).toHaveLength(2);
    expect(branches.filter(({ isStray }) => isStray)).toHaveLength(2);
    expect(picture(many, long.slice(0, 6)).nodes.some(({ isStray }) => isStray)).toBe(false);
  });

  test('says of no node which symbol it is, nor what is below it, where that is asked for', () => {
    const named = (elements: string, hasLabels: boolean) =>
      picture(many, elements, null, { hasLabels }).nodes.filter(({ label }) => label !== '');
    expect(named('', true).length).toBeGreaterThan(5);
    expect(named('', false)).toEqual([]);
    expect(named(long, false)).toEqual([]);
  });

  test('is a root alone where there are no codewords', () => {
    expect(picture([], '').nodes).toHaveLength(1);
  });
});

const entry = (symbol: string, count: number, code: string) => ({
  symbol: `CHAR:${symbol}` as const,
  count,
  code,
});
const few = codeTreeOf([entry('e', 9, '.'), entry('t', 5, '-.'), entry('n', 3, '--.'), entry('q', 1, '---')]);
const morse = codeTreeOf([entry('E', 9, '.'), entry('T', 8, '-'), entry('N', 5, '-.'), entry('M', 3, '--')]);
const label = (tree: typeof few, elements: string, isOpen: boolean, letters: number) =>
  labelOf(tree, commonestOf(tree), nodeOf(tree, elements), isOpen, letters);

describe('what is written at a node', () => {
  test('is its symbol, where a codeword ends there', () => {
    expect(label(few, '.', false, 1)).toBe('e');
    expect(label(morse, '-', true, 9)).toBe('T');
  });

  test('is what is most frequent below it, where that is not drawn, as far as there is room', () => {
    expect(label(few, '-', false, 9)).toBe('t n q…');
    expect(label(few, '-', false, 4)).toBe('t n…');
    expect(label(few, '-', false, 1)).toBe('…');
  });

  test('is less of what is wide', () => {
    const wide = codeTreeOf([entry('ア', 9, '-.'), entry('イ', 5, '--.'), entry('ウ', 3, '---')]);
    expect(label(wide, '-', false, 5)).toBe('ア…');
    expect(label(wide, '-', false, 6)).toBe('ア イ…');
  });

  test('is nothing at a fork whose branches are drawn', () => {
    expect(label(few, '-', true, 9)).toBe('');
  });

  test('begins with the symbol that ends where others go on', () => {
    expect(label(morse, '-', false, 9)).toBe('T N M…');
  });
});

describe('the words for a path', () => {
  const pathsIn = (tree: typeof few) => ({ tree, commonest: commonestOf(tree) });
  const words = (tree: typeof few, elements: string, hasLabels = true) =>
    pathWords(pathsIn(tree), elements, hasLabels);

  test('tell what was keyed and what it leads to', () => {
    expect(words(few, '-')).toBe('Code tree: dash leads on to t, n, q');
    expect(words(morse, '-')).toBe('Code tree: dash is T, and leads on to N, M');
    expect(words(few, '.')).toBe('Code tree: dot is e');
  });

  test('tell no symbol where it is asked for', () => {
    expect(words(few, '-', false)).toBe('Code tree: dash');
    expect(words(morse, '-', false)).toBe('Code tree: dash');
    expect(words(few, '.-', false)).toBe('Code tree: dot dash leads nowhere');
  });

  test('tell where elements lead nowhere', () => {
    expect(words(few, '.-')).toBe('Code tree: dot dash leads nowhere');
  });

  test('tell of a wrong element where it has led', () => {
    expect(strayWords(pathsIn(few), '--')).toBe('Wrong element: dash dash leads on to n, q.');
    expect(strayWords(pathsIn(few), '.-')).toBe('Wrong element: dot dash leads nowhere.');
  });
});
