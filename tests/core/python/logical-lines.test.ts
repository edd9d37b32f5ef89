import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logicalLines } from '../../../core/python/logical-lines.ts';

const linesOf = (text: string) => logicalLines(text).map(({ from, end }) => text.slice(from, end));

describe('logical lines', () => {
  test.each([
    ['of plain statements', 'a\nb\n', ['a', 'b']],
    ['leave out what is blank or a comment', '\n  # no\n\t\na', ['a']],
    ['go on in brackets', 'f(\n  1,\n)\nb', ['f(\n  1,\n)', 'b']],
    ['go on behind a backslash', 'a = \\\n 1\nb', ['a = \\\n 1', 'b']],
    ['go on in three quotes', 'x = """a\ndef f():\n"""\nb', ['x = """a\ndef f():\n"""', 'b']],
    ['end in a string that breaks off', 'x = "a\nb', ['x = "a', 'b']],
    ['know quotes in quotes', `x = "'" + '"'\nb`, [`x = "'" + '"'`, 'b']],
    ['know escaped quotes', String.raw`x = "\"("` + '\nb', [String.raw`x = "\"("`, 'b']],
    ['know brackets in comments', 'a # (\nb', ['a # (', 'b']],
    ['end at each kind of line end', 'a\r\nb\rc', ['a', 'b', 'c']],
    ['join lines by a backslash in a string', 'x = "a\\\r\nb"\nc', ['x = "a\\\r\nb"', 'c']],
  ])('%s', (_name, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test('are indented by columns, with tabs to every eighth', () => {
    expect(logicalLines('a\n  b\n\tc\n  \td').map(({ indent }) => indent)).toEqual([0, 2, 8, 8]);
  });

  test('never overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('a"\'\\\n\r([)]# \t')) }), (text) => {
        const bounds = logicalLines(text).flatMap(({ start, from, end }) => [start, from, end]);
        expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
      }),
    );
  });
});
