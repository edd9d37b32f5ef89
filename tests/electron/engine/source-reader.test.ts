import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSpare, type SourceBytes } from '../../../core/python/source-bytes.ts';
import { SourceReader } from '../../../electron/engine/index/source-reader.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const MEBIBYTE = 1 << 20;

function fileOf(content: string): string {
  const file = join(tempFolder(), 'x.py');
  writeFileSync(file, content);
  return file;
}

const textOf = ({ bytes, length }: SourceBytes) => Buffer.from(bytes.subarray(0, length)).toString();

describe('reading sources', () => {
  test('gives each file whole, with room behind it, whatever was read before', () => {
    const reader = new SourceReader();
    for (const length of [10, MEBIBYTE - 4, 3 * MEBIBYTE, MEBIBYTE, 5, 0]) {
      const source = reader.read(fileOf('x'.repeat(length)), length);
      checkSpare(source);
      expect(textOf(source) === 'x'.repeat(length)).toBe(true);
    }
  });

  test.each([0, 100, 5 * MEBIBYTE])('gives a file whole that has another size than %i', (size) => {
    const source = new SourceReader().read(fileOf('dit'.repeat(MEBIBYTE)), size);
    expect(source.length).toBe(3 * MEBIBYTE);
    checkSpare(source);
  });

  test('uses the same buffer for small files, and keeps no large one', () => {
    const reader = new SourceReader();
    const small = reader.read(fileOf('dit'), 3).bytes;
    expect(reader.read(fileOf('x'.repeat(2 * MEBIBYTE)), 2 * MEBIBYTE).bytes).not.toBe(small);
    expect(reader.read(fileOf('dah'), 3).bytes).toBe(small);
  });
});
