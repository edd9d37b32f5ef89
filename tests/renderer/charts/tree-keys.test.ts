import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codeTreeOf } from '../../../renderer/charts/code-tree.ts';
import { NEARER, viewAfter } from '../../../renderer/charts/tree-keys.ts';
import { wholeView, zoomed } from '../../../renderer/charts/tree-view.ts';
import { talliesOf } from '../state/fake-bridge.ts';

const letters = String.fromCodePoint(...Array.from({ length: 300 }, (_, at) => 0x4e00 + at));
const tree = codeTreeOf(huffmanCodebook(talliesOf(letters)).entries);
const whole = wholeView(tree, 400, 450);
const near = zoomed(tree, whole, 8, 225);
const after = (key: string, view = near, more: { code?: string; shiftKey?: boolean } = {}) =>
  viewAfter(tree, view, 225, { key, code: '', shiftKey: false, ...more });

describe('the keys of a tree', () => {
  test('come nearer, go farther and show the whole', () => {
    expect(after('+')?.rowHeight).toBeCloseTo(near.rowHeight * NEARER, 9);
    expect(after('=')).toEqual(after('+'));
    expect(after('_')?.rowHeight).toBeCloseTo(near.rowHeight / NEARER, 9);
    expect(after('-', near, { code: 'NumpadSubtract' })).toEqual(after('_'));
    expect(after('_', whole)).toEqual(whole);
    expect(after('0')).toEqual(whole);
  });

  test('shift by a page, and by a little with Shift', () => {
    expect(after('PageDown')?.top).toBeCloseTo(near.top + 405, 6);
    expect(after('PageUp')?.top).toBeCloseTo(near.top - 405, 6);
    expect(after('ArrowDown', near, { shiftKey: true })?.top).toBeCloseTo(near.top + 45, 6);
    expect(after('ArrowUp', near, { shiftKey: true })?.top).toBeCloseTo(near.top - 45, 6);
  });

  test('leave the arrows and the elements to who follows the branches', () => {
    expect(['ArrowUp', 'ArrowDown', '.', '-', 'Home', 'Enter', 'a'].map((key) => after(key))).toEqual(
      Array(7).fill(null),
    );
  });
});
