import { describe, expect, test } from 'vitest';
import { Notices } from '../../../renderer/state/notices.svelte.ts';

describe('what is said to those who listen', () => {
  test('is another text each time, though it looks the same, or it would not be spoken', () => {
    const notices = new Notices();
    const said = ['It is kept.', 'It is kept.', 'It is kept.'].map((text) => {
      notices.say(text);
      return notices.said;
    });
    expect(said.map((text) => text.trimEnd())).toEqual(Array(3).fill('It is kept.'));
    expect([said[0] === said[1], said[1] === said[2]]).toEqual([false, false]);
  });
});
