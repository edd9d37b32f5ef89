import { describe, expect, test } from 'vitest';
import { ListCursor } from '../../../renderer/state/list-cursor.svelte.ts';

/** In a list of rows of 10 pixels each, five of which can be seen. */
const cursor = () => {
  const made = new ListCursor(10);
  made.height = 50;
  return made;
};

describe('a cursor in a list', () => {
  test('follows a key to the next row', () => {
    const list = cursor();
    expect(list.follow('ArrowDown', 20)).toBe(true);
    expect(list.active).toBe(1);
  });

  test('brings the row that it comes to into sight', () => {
    const list = cursor();
    for (let step = 0; step < 7; step++) list.follow('ArrowDown', 20);
    expect(list.scrollTop).toBe(30);
  });

  test('stays where a key leads nowhere', () => {
    const list = cursor();
    expect(list.follow('Enter', 20)).toBe(false);
    expect(list.active).toBe(0);
  });

  test('is at the first row once something else is sought', () => {
    const list = cursor();
    for (let step = 0; step < 7; step++) list.follow('ArrowDown', 20);
    list.restart();
    expect([list.active, list.scrollTop]).toEqual([0, 0]);
  });
});
