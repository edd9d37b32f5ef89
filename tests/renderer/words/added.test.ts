import { describe, expect, test } from 'vitest';
import { addedWords } from '../../../renderer/words/added.ts';
import { installation } from '../state/fake-bridge.ts';

describe('what is said when libraries were added', () => {
  const two = [installation(13), installation(12)];

  test('names the one there is, or the first of several', () => {
    expect(addedWords([installation(13)], [])).toBe('Added CPython 3.13.0 in /lib/13.');
    expect(addedWords(two, [])).toBe('Added 2 Pythons, first CPython 3.13.0 in /lib/13.');
  });

  test('tells what was in the list already', () => {
    expect(addedWords(two, [13])).toBe('Added CPython 3.12.0 in /lib/12. 1 more was in the list already.');
    expect(addedWords(two, [12, 13])).toBe(
      'All 2 Pythons there are in the list already, first CPython 3.13.0 in /lib/13.',
    );
  });

  test('is nothing where nothing was chosen', () => {
    expect(addedWords([], [])).toBeNull();
  });
});
