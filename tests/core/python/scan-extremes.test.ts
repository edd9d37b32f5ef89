import { describe, expect, test } from 'vitest';
import { countSymbols } from '../../../core/count/count.ts';
import { scan } from '../../../core/python/scan.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { segment } from '../../../core/python/segment.ts';

const MANY = 300_000;
// Time that grows with the square of the length would be hours here, and a stack of such a depth an overflow.
const timeout = 60_000;

const unclosed = {
  'f-strings in f-strings': 'f"{',
  'f-strings in triple quotes': 'f"""{',
  'f-strings of both kinds': "f\"{f'''{",
  'raw f-strings in format specs': 'rf"{x!r:{',
  'fields over lines': 'f"{(\n',
  'fields with strings over lines': "f\"{'''\n",
  'fields in format specs': 'f"{a:{',
  'character names': 'f"\\N{',
  brackets: '({[',
};

describe('the scanner', () => {
  test.each(Object.entries(unclosed))(
    'reads %s that do not close, 300,000 deep',
    (_, piece) => {
      expect(scanText(piece.repeat(MANY)).kinds).toHaveLength(0);
    },
    timeout,
  );

  test(
    'reads f-strings that close, 300,000 deep, as plain strings',
    () => {
      expect(scanText(`${'f"{'.repeat(MANY)}""${'}"'.repeat(MANY)}`).docstrings).toEqual({
        triple: 0,
        single: 0,
      });
    },
    timeout,
  );

  test('reads f-strings as deep as Python does', () => {
    const deep = `${'f"{not '.repeat(150)}x${'}"'.repeat(150)}`;
    expect(scanText(deep).kinds).toHaveLength(150);
  });

  test('takes f-strings for plain strings once too many did not close', () => {
    const good = 'f"{not x}"\n';
    const bad = 'f"{(\n'.repeat(1000);
    expect(scanText(good + bad).kinds).toHaveLength(1);
    expect(scanText(bad + good).kinds).toHaveLength(0);
  });

  test('finds every landmark of a source made of nothing else', () => {
    expect(scanText('if '.repeat(MANY)).kinds).toHaveLength(MANY);
  });

  test('takes back the quotes of a long row of strings that goes on', () => {
    expect(scanText('"""a""" '.repeat(MANY)).kinds).toHaveLength(2 * MANY);
    expect(scanText(`${'"""a""" '.repeat(MANY)}+ 1`).kinds).toHaveLength(0);
  });

  test(
    'reads a source of 50 MB',
    () => {
      const lines = 1_000_000;
      const text = 'def f(x):\n    """doc é"""\n    return x if x else 1\n'.repeat(lines);
      const source = padded(new TextEncoder().encode(text));
      expect(source.length).toBeGreaterThan(50_000_000);
      const landmarks = scan(source);
      const { codes, counts } = countSymbols(source, landmarks);
      expect(counts[codes.indexOf(0xe9)]).toBe(lines);
      expect(segment(text, landmarks).ids).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    },
    timeout,
  );
});

function scanText(text: string) {
  return scan(padded(new TextEncoder().encode(text)));
}
