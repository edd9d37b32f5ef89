import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileWork } from '../../../core/bridge.ts';
import { comparisonFileCalls } from '../../../electron/handlers/comparison-files.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** The calls over dialogs in which the person chooses `file`, or cancels, and an engine that answers what it was asked; what was asked and told. */
function calls(file: string | null) {
  const asked: (string | undefined)[] = [];
  const told: (FileWork | null)[] = [];
  const canceled = file === null;
  const { exportComparison, openTable } = comparisonFileCalls(
    {
      askForPlace: ({ defaultPath }) => {
        asked.push(defaultPath);
        return Promise.resolve({ canceled, filePath: file ?? '' });
      },
      askForFile: () => Promise.resolve({ canceled, filePaths: canceled ? [] : [file] }),
      tell: (work) => void told.push(work),
    },
    { call: (name, input) => Promise.resolve({ name, input }) },
  );
  return { exportComparison, openTable, asked, told };
}

describe('exporting a comparison', () => {
  test('writes text and bytes where the person says, and tells of it', async () => {
    const file = join(tempFolder(), 'moved.csv');
    const { exportComparison, asked, told } = calls(file);
    expect(await exportComparison('csv', 'Python 3.12/3.13', 'a,b')).toBe('moved.csv');
    expect(readFileSync(file, 'utf8')).toBe('a,b');
    expect(await exportComparison('png', 'Mine', Uint8Array.of(1, 2))).toBe('moved.csv');
    expect([...readFileSync(file)]).toEqual([1, 2]);
    expect(asked).toEqual(['Python 3.12-3.13.csv', 'Mine.png']);
    expect(told.slice(0, 2)).toEqual([{ kind: 'writing', file: 'moved.csv' }, null]);
  });

  test('writes nothing where the person cancels', async () => {
    expect(await calls(null).exportComparison('json', 'Mine', '{}')).toBeNull();
  });

  test('that fails leaves nothing, and may be asked again', async () => {
    const folder = tempFolder();
    const { exportComparison } = calls(join(folder, 'no such folder/moved.csv'));
    for (let time = 0; time < 2; time++) {
      await expect(exportComparison('csv', 'Mine', 'a')).rejects.toMatchObject({ code: 'file-not-written' });
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('opening a table', () => {
  test('has the engine keep the file that the person chooses', async () => {
    expect(await calls('/mine.json').openTable()).toEqual({ name: 'keepTable', input: ['/mine.json'] });
  });

  test('is nothing where the person cancels', async () => {
    expect(await calls(null).openTable()).toBeNull();
  });
});
