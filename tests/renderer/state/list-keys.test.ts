import { describe, expect, test } from 'vitest';
import { rowAfter, scrollTo } from '../../../renderer/state/list-keys.ts';

describe('going through the list by keys', () => {
  const window = { rows: 100, rowHeight: 30, height: 300, scrollTop: 600 };

  test('goes by rows and pages, and not beyond the ends', () => {
    expect(rowAfter('ArrowDown', 5, window)).toBe(6);
    expect(rowAfter('PageUp', 20, window)).toBe(11);
    expect(rowAfter('ArrowUp', 0, window)).toBe(0);
    expect(rowAfter('PageDown', 99, window)).toBe(99);
    expect(rowAfter('a', 5, window)).toBeNull();
  });

  test('scrolls no more than is needed to see the row', () => {
    expect(scrollTo(25, window)).toBe(600);
    expect(scrollTo(19, window)).toBe(570);
    expect(scrollTo(30, window)).toBe(630);
  });
});
