import { appendFileSync, readSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSpare, type SourceBytes } from '../../../core/python/source-bytes.ts';
import { type ReadSource, SourceReader } from '../../../electron/engine/index/source-reader.ts';
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
      const source = reader.read(fileOf('x'.repeat(length)));
      checkSpare(source);
      expect(textOf(source) === 'x'.repeat(length)).toBe(true);
    }
  });

  test('uses the same buffer for small files, and keeps no large one', () => {
    const reader = new SourceReader();
    const small = reader.read(fileOf('dit')).bytes;
    expect(reader.read(fileOf('x'.repeat(2 * MEBIBYTE))).bytes).not.toBe(small);
    expect(reader.read(fileOf('dah')).bytes).toBe(small);
  });

  test('has the stamp of what it read', () => {
    const file = fileOf('dit');
    utimesSync(file, 1, 1.5);
    expect(new SourceReader().read(file).stamp).toEqual({ size: 3, modified: 1_500_000 });
  });
});

describe('a file that changes while it is read', () => {
  const text = (source: ReadSource) => `${textOf(source)} ${source.stamp.size}`;
  /** Reads two bytes at a time; `meanwhile` happens behind the n-th of the reads. */
  const interrupted = (meanwhile: (nth: number) => void) => {
    let nth = 0;
    return new SourceReader((file, into, offset, length) => {
      const got = readSync(file, into, offset, Math.min(2, length), null);
      meanwhile(++nth);
      return got;
    });
  };
  const rewrite = (file: string, content: string, time: number) => {
    writeFileSync(file, content);
    utimesSync(file, time, time);
  };

  test('is read once more, and then whole', () => {
    const file = fileOf('dit dit');
    const reader = interrupted((nth) => {
      if (nth === 1) rewrite(file, 'dah dah dah', 1);
    });
    expect(text(reader.read(file))).toBe('dah dah dah 11');
  });

  test('is not read further than is wanted while it grows', () => {
    const file = fileOf('dit dit');
    const reader = interrupted(() => {
      appendFileSync(file, 'dah');
    });
    expect(() => reader.read(file, 100)).toThrow(expect.objectContaining({ code: 'ETOOLONG' }) as Error);
  });

  test('is read as it was before, where another takes its place', () => {
    const file = fileOf('dit dit');
    const reader = interrupted((nth) => {
      if (nth === 1) renameSync(fileOf('dah dah dah'), file);
    });
    expect(text(reader.read(file))).toBe('dit dit 7');
    expect(text(reader.read(file))).toBe('dah dah dah 11');
  });

  test('again and again is not read', () => {
    const file = fileOf('dit dit');
    const reader = interrupted((nth) => {
      rewrite(file, 'dah dah', nth);
    });
    expect(() => reader.read(file)).toThrow(expect.objectContaining({ code: 'ECHANGING' }) as Error);
  });
});
