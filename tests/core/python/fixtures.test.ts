import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReferenceRow, rowOf, withUtf8Named } from '../../oracle/reference-row.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const { files } = JSON.parse(readFileSync(join(fixtures, 'python-expected.json'), 'utf8')) as {
  readonly files: readonly ReferenceRow[];
};

/** Where the scanner and the oracle, which ran under Python 3.13, differ, and why that is right. */
const accepted: Readonly<Record<string, string>> = {
  'fbad.py': 'not Python: the oracle counts up to the broken f-string, the scanner goes on behind it',
  'num_id.py': 'not Python: the oracle stops at the number, the scanner sees the keyword behind it',
  'paren_multi.py': 'a docstring in parentheses, which no rule of the lexical kind sees',
  'print2.py': 'Python 2: the scanner knows its `ur` strings as docstrings, the oracle’s Python does not',
  'raw_unicode.py': 'the codec raw_unicode_escape is Python’s own: the file is read as UTF-8, with a note',
  'tabs.py': 'not Python 3: the oracle stops at the indentation, which the scanner does not look at',
  'tstr.py': 'a template string of Python 3.14, which the oracle’s Python cannot read',
  'vt.py': 'not Python: the oracle stops at the control character, the scanner goes on behind it',
};

const exact = files.filter(({ path }) => !Object.hasOwn(accepted, path));
const different = files.filter(({ path }) => Object.hasOwn(accepted, path));

describe('the scanner and counter', () => {
  test.each(exact)('agree with Python on $path', (expected) => {
    expect(rowOf(bytesOf(expected))).toEqual(comparable(expected));
  });

  test.each(different)('differ from Python on $path as is accepted', (expected) => {
    expect(rowOf(bytesOf(expected)).sha256).not.toBe(expected.sha256);
  });
});

function bytesOf({ path }: ReferenceRow): Uint8Array {
  return readFileSync(join(fixtures, 'python', path));
}

function comparable(row: ReferenceRow): ReturnType<typeof rowOf> {
  const { encoding, symbols, keywords, docstrings, sha256 } = withUtf8Named(row);
  const { triple, single } = docstrings;
  return {
    encoding,
    symbols,
    keywords,
    docstrings: { ...(triple && { triple }), ...(single && { single }) },
    sha256,
  };
}
