import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codeTreeOf, nodeOf, NONE } from '../../../renderer/charts/code-tree.ts';
import {
  branchesIn,
  nodeNear,
  panned,
  placeOf,
  READABLE,
  resized,
  revealed,
  wholeView,
  zoomed,
} from '../../../renderer/charts/tree-view.ts';

const many = (symbols: number) =>
  codeTreeOf(
    huffmanCodebook(
      Array.from({ length: symbols }, (_, at) => ({
        symbol: `CHAR:${String.fromCodePoint(0x4e00 + at)}` as const,
        count: symbols - at,
      })),
      false,
    ).entries,
  );
const tree = many(500);
const whole = wholeView(tree, 400, 450);

describe('the view of a tree', () => {
  test('shows every branch at first', () => {
    expect(branchesIn(tree, whole)).toHaveLength(2 * 500 - 2);
    for (const { toX, toY } of branchesIn(tree, whole)) {
      expect(toX).toBeLessThan(400);
      expect(toY).toBeGreaterThanOrEqual(0);
      expect(toY).toBeLessThanOrEqual(450);
    }
  });

  test('comes nearer around the place that is pointed at', () => {
    const row = (view: typeof whole) => (view.top + 200 - 10) / view.rowHeight;
    const near = zoomed(tree, whole, 8, 200);
    expect(near.rowHeight).toBeCloseTo(8 * whole.rowHeight, 9);
    expect(row(near)).toBeCloseTo(row(whole), 9);
  });

  test('goes no nearer and no farther than makes sense', () => {
    expect(zoomed(tree, whole, 1e6, 0).rowHeight).toBe(44);
    expect(zoomed(tree, whole, 1e-6, 0)).toEqual(whole);
  });

  test('cannot be shifted past its ends', () => {
    const near = zoomed(tree, whole, 10, 0);
    expect(panned(tree, near, -1e6).top).toBe(0);
    const end = panned(tree, near, 1e6);
    expect(end.top).toBeCloseTo(500 * near.rowHeight + 20 - 450, 6);
  });

  test('draws only what is in sight', () => {
    const near = zoomed(tree, whole, 20, 225);
    expect(branchesIn(tree, near).length).toBeLessThan(200);
  });

  test('shows the whole way from the root to a symbol, however near one is', () => {
    const code = tree.entries[300]?.code ?? '';
    const near = revealed(tree, whole, nodeOf(tree, code));
    expect(near.rowHeight).toBeGreaterThanOrEqual(READABLE);
    for (let length = 0; length <= code.length; length++) {
      const { y } = placeOf(tree, near, nodeOf(tree, code.slice(0, length)));
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(450);
    }
  });

  test('stays as it is for a symbol that is seen and can be read already', () => {
    const near = revealed(tree, whole, nodeOf(tree, tree.entries[300]?.code ?? ''));
    expect(revealed(tree, near, nodeOf(tree, tree.entries[300]?.code ?? ''))).toBe(near);
  });

  test('keeps its place when the window changes', () => {
    const near = zoomed(tree, whole, 10, 225);
    expect(resized(tree, near, 300, 450)).toEqual({ ...near, width: 300 });
    expect(resized(tree, whole, 400, 900).rowHeight).toBeGreaterThan(whole.rowHeight);
  });

  test('finds the symbol that is pointed at, and none where there is none', () => {
    const code = tree.entries[300]?.code ?? '';
    const near = revealed(tree, whole, nodeOf(tree, code));
    const { x, y } = placeOf(tree, near, nodeOf(tree, code));
    expect(nodeNear(tree, near, x, y)).toBe(nodeOf(tree, code));
    expect(nodeNear(tree, near, 399, -100)).toBe(NONE);
  });
});
