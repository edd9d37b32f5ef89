import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, type Edit, editScript } from '../../../core/score/edit-script.ts';

/** The script as a line: `=` right, `~` wrong, `-` missing, `+` extra. */
const drawn = (expected: string, got: string) =>
  editScript(expected, got)
    .map(({ kind }) => ({ right: '=', wrong: '~', missing: '-', extra: '+' })[kind])
    .join('');
const cost = (expected: string, got: string) => costOf(editScript(expected, got));

/** Levenshtein's own table, row by row. */
function dearest(expected: string, got: string): number {
  let row = Array.from({ length: got.length + 1 }, (_, at) => at);
  for (const [i, character] of [...expected].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...got].entries()) {
      const replaced = (row[j] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[got.length] ?? 0;
}

/** What the script makes of what was expected, by taking from the copy only what it says is other. */
function applied(script: readonly Edit[], expected: string, got: string): string {
  return script
    .map((edit) => {
      switch (edit.kind) {
        case 'right':
          return expected[edit.expected];
        case 'wrong':
        case 'extra':
          return got[edit.got];
        case 'missing':
          return '';
      }
    })
    .join('');
}

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 24 });
const texts = fc.tuple(text, text);

describe('a smallest edit script', () => {
  test.each([
    ['', '', ''],
    ['abc', 'abc', '==='],
    ['abc', 'axc', '=~='],
    ['abc', 'ac', '=-='],
    ['ac', 'abc', '=+='],
    ['abc', '', '---'],
    ['', 'abc', '+++'],
    ['abcdef', 'bcdefg', '-=====+'],
    ['kitten', 'sitting', '~===~=+'],
  ])('of %j and %j is %j', (expected, got, script) => {
    expect(drawn(expected, got)).toBe(script);
  });

  test('has as few edits as there can be', () => {
    fc.assert(
      fc.property(texts, ([a, b]) => cost(a, b) === dearest(a, b)),
      { numRuns: 1000 },
    );
  });

  test('makes the copy of what was expected', () => {
    fc.assert(fc.property(texts, ([a, b]) => applied(editScript(a, b), a, b) === b));
  });

  test('takes each place of both once, in order', () => {
    const places = (script: readonly Edit[], side: 'expected' | 'got') =>
      script.flatMap((edit) => (side in edit ? [(edit as Record<typeof side, number>)[side]] : []));
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const script = editScript(a, b);
        expect(places(script, 'expected')).toEqual([...a].map((_, at) => at));
        expect(places(script, 'got')).toEqual([...b].map((_, at) => at));
      }),
    );
  });

  test('costs as much in the other direction', () => {
    fc.assert(fc.property(texts, ([a, b]) => cost(a, b) === cost(b, a)));
  });

  test('costs nothing only between equals', () => {
    fc.assert(fc.property(texts, ([a, b]) => (cost(a, b) === 0) === (a === b)));
  });

  test('costs no more than the way over a third', () => {
    fc.assert(fc.property(text, text, text, (a, b, c) => cost(a, c) <= cost(a, b) + cost(b, c)));
  });

  test('of a whole module with a thousand mistakes takes no table of all against all', () => {
    const expected = Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 101);
    const got = expected.map((symbol, at) => (at % 300 === 150 ? -1 : symbol));
    expect(costOf(editScript(expected, got))).toBe(1000);
  });
});
