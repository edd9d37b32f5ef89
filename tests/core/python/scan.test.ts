import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { landmarkTexts } from '../../../core/python/landmarks.ts';
import { scan } from '../../../core/python/scan.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { sourceCases } from './source-cases.ts';

const folder = join(import.meta.dirname, 'cases');
const lineEnds = [
  ['\\n', '\n'],
  ['\\r\\n', '\r\n'],
  ['\\r', '\r'],
] as const;

const files = readdirSync(folder).map((name) => [name.replace('.txt', ''), join(folder, name)] as const);

describe.each(files)('the scanner, on %s,', (_, file) => {
  describe.each(lineEnds)('with lines that end in %s,', (_, lineEnd) => {
    test.each(sourceCases(readFileSync(file, 'utf8')))('reads $title', ({ source, expected }) => {
      expect(landmarksOf(source.replaceAll('\n', lineEnd))).toBe(expected);
    });
  });
});

describe('the scanner', () => {
  test('reads a source behind a byte order mark', () => {
    expect(landmarksOf('\ufeff"""doc"""')).toBe('1:4 """, 1:10 """; 1 triple');
  });

  test('finds nothing in an empty source', () => {
    expect(landmarksOf('')).toBe('');
  });

  test('takes bytes beyond ASCII for letters', () => {
    expect(landmarksOf('éif or not😀 and ifａ')).toBe('1:6 or, 1:17 and');
  });

  test('goes on behind zero bytes and control characters', () => {
    expect(landmarksOf('a\0 if\x01not\x7for')).toBe('1:4 if, 1:7 not, 1:11 or');
  });

  test('refuses a source without zero bytes behind it', () => {
    const bytes = new TextEncoder().encode('pass');
    expect(() => scan({ bytes, length: bytes.length })).toThrow('zero bytes');
  });
});

/** The landmarks as `line:column text`, columns counted in bytes, and how many docstrings there are. */
function landmarksOf(source: string): string {
  const bytes = padded(new TextEncoder().encode(source));
  const { kinds, starts, docstrings } = scan(bytes);
  const places = Array.from(kinds, (kind, index) => {
    const before = Buffer.from(bytes.bytes.subarray(0, starts[index]))
      .toString('latin1')
      .split(/\r\n|\n|\r/);
    return `${before.length}:${(before.at(-1) ?? '').length + 1} ${landmarkTexts[kind] ?? '?'}`;
  });
  const counted = Object.entries(docstrings).flatMap(([kind, count]) =>
    count > 0 ? [`${count} ${kind}`] : [],
  );
  return [places.join(', '), counted.join(', ')].filter(Boolean).join('; ');
}
