import { describe, expect, test } from 'vitest';
import { scan } from '../../../core/python/scan.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { stretchesOf } from '../../../renderer/source/landmark-decorations.ts';
import { lineEndsOf } from '../../../renderer/source/line-ends.ts';

/** What is coloured in a source, as the editor shows it. */
function coloured(text: string): readonly string[] {
  const stretches = stretchesOf(text, scan(padded(new TextEncoder().encode(text))), lineEndsOf(text));
  const shown = text.replaceAll('\r\n', '\n');
  return stretches.map(({ from, to, kind }) => `${kind} ${shown.slice(from, to)}`);
}

describe('the colours of a source', () => {
  test('mark keywords, and docstrings from quote to quote', () => {
    expect(coloured('def f():\n    """Say if."""\n    return not x\n')).toEqual([
      'keyword def',
      'docstring """Say if."""',
      'keyword return',
      'keyword not',
    ]);
  });

  test('stay in place behind letters of two, three and four bytes', () => {
    expect(coloured('x = "é€\u{1f600}"; y = not x\n')).toEqual(['keyword not']);
  });

  test('stay in place where lines end in two characters', () => {
    expect(coloured('a\r\nb\r\nif a:\r\n  pass\r\n')).toEqual(['keyword if', 'keyword pass']);
  });
});
