import { describe, expect, test } from 'vitest';
import { goneName, type Missing, missingLines } from '../../../renderer/words/missing.ts';

const missing = (title: string | null): Missing => ({
  ...{ code: 'installation-unknown', title, message: 'Gone.' },
});

describe('what cannot be had', () => {
  test.each([
    [[null], 'it is no longer in the list: a Python. Look for'],
    [[null, null], 'they are no longer in the list: 2 Pythons.'],
    [['CPython 3.9.1'], 'it is no longer in the list: CPython 3.9.1.'],
    [['CPython 3.9.1', 'CPython 3.9.1'], 'they are no longer in the list: CPython 3.9.1.'],
    [['CPython 3.9.1', null], 'CPython 3.9.1, another Python.'],
    [['CPython 3.9.1', null, null], 'CPython 3.9.1, 2 other Pythons.'],
  ])('is said in one line where it is gone: %j', (titles, words) => {
    const lines = missingLines(titles.map((title) => missing(title)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
  });

  test('is said by name where there is another reason, and nothing twice', () => {
    const damaged = { code: 'table-refused', title: null, message: 'a.json is no table.' } as const;
    const bare = { code: 'not-indexed', title: 'CPython 3.9.1', message: 'Not indexed.' } as const;
    expect(missingLines([damaged, bare, bare])).toEqual([
      'a.json is no table.',
      'CPython 3.9.1: Not indexed.',
    ]);
  });

  test('has a name to be taken out by', () => {
    const key = '';
    expect(goneName({ key, name: { kind: 'installation', id: 7 }, title: null })).toBe('A Python (7)');
    expect(goneName({ key, name: { kind: 'installation', id: 7 }, title: 'PyPy 7' })).toBe('PyPy 7');
    expect(goneName({ key, name: { kind: 'reference', version: '3.1' }, title: null })).toBe('CPython 3.1');
    expect(goneName({ key, name: { kind: 'table', name: 'a.json' }, title: null })).toBe('a.json');
  });
});
