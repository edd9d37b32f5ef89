import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { describe, expect, test } from 'vitest';
import { codebookCsv, codebookTsv } from '../../../core/codebook/csv.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { readCodebook } from '../../../core/codebook/read-codebook.ts';
import { codebookFileCalls } from '../../../electron/handlers/codebook-files.ts';
import { tallied } from '../../core/arbitraries.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const book = codebookBy('huffman', tallied({ a: 9, '"': 4, '\t': 2, '🔔': 1 }));
const pdf = new TextEncoder().encode('%PDF-');

/** The calls over dialogs in which the person chooses `file`, or cancels, and what was asked for. */
function calls(file: string | null) {
  const asked: SaveDialogOptions[] = [];
  const saving: SaveDialogReturnValue = { canceled: file === null, filePath: file ?? '' };
  const opening: OpenDialogReturnValue = { canceled: file === null, filePaths: file === null ? [] : [file] };
  const questions = {
    askForPlace: (options: SaveDialogOptions) => {
      asked.push(options);
      return Promise.resolve(saving);
    },
    askForFile: () => Promise.resolve(opening),
    print: () => Promise.resolve(pdf),
  };
  const call = (_call: string, [text]: readonly unknown[]) =>
    Promise.resolve().then(() => readCodebook(String(text)));
  return { ...codebookFileCalls(questions, { call }), asked };
}

/** A file with this content. */
function fileWith(content: string | Uint8Array, name = 'book.json'): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('exporting a codebook', () => {
  test.each([
    ['json', codebookJson(book)],
    ['csv', codebookCsv(book.entries)],
    ['tsv', codebookTsv(book.entries)],
  ] as const)('as %s writes it where the person says, and nothing beside it', async (format, content) => {
    const file = join(tempFolder(), `Mine.${format}`);
    expect(await calls(file).exportCodebook(format, 'Mine', book)).toBe(`Mine.${format}`);
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(readdirSync(join(file, '..'))).toEqual([`Mine.${format}`]);
  });

  test('writes nothing where the person cancels', async () => {
    expect(await calls(null).exportCodebook('json', 'Mine', book)).toBeNull();
  });

  test.each([
    ['3.13/tools: all?', '3.13-tools- all-.json'],
    ['..', 'Codebook.json'],
    ['a..', 'a.json'],
  ])('offers a name that a file can have: of %j %j', async (name, offered) => {
    const { exportCodebook, asked } = calls(null);
    await exportCodebook('json', name, book);
    expect(asked).toMatchObject([{ defaultPath: offered, filters: [{ extensions: ['json'] }] }]);
  });

  test('replaces what a link leads to, not the link', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'link.json'));
    await calls(join(folder, 'link.json')).exportCodebook('json', 'Mine', book);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe(codebookJson(book));
  });

  test('says why a place cannot be written, and leaves nothing there', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'taken.json'));
    for (const file of [join(folder, 'absent/book.json'), join(folder, 'taken.json')]) {
      const failed = calls(file).exportCodebook('json', 'Mine', book);
      await expect(failed).rejects.toMatchObject({ code: 'file-not-written' });
    }
    expect(readdirSync(folder)).toEqual(['taken.json']);
  });

  test.skipIf(!canMount)('to a full disk keeps the file as it was (as root on Linux)', async () => {
    const disk = smallDisk();
    const file = join(disk.folder, 'book.json');
    writeFileSync(file, 'old');
    disk.leave(0);
    for (const write of [
      () => calls(file).exportCodebook('json', 'Mine', book),
      () => calls(file).printBooklet('Mine'),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'file-not-written' });
    }
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(disk.folder).toSorted()).toEqual(['book.json', 'filler']);
  });
});

describe('importing a codebook', () => {
  test('reads what was exported, and calls it as its file', async () => {
    const file = fileWith(codebookJson(book), 'Mine & yours.json');
    expect(await calls(file).importCodebook()).toEqual({ name: 'Mine & yours', codebook: book });
  });

  test('takes a byte order mark for none', async () => {
    const imported = await calls(fileWith(`\ufeff${codebookJson(book)}`)).importCodebook();
    expect(imported?.codebook).toEqual(book);
  });

  test('reads nothing where the person cancels', async () => {
    expect(await calls(null).importCodebook()).toBeNull();
  });

  test.each([
    ['a binary file', new Uint8Array([0xff, 0xfe, 0, 1]), 'no text in UTF-8'],
    ['no JSON', 'symbol,count\n', 'it is no JSON'],
    ['a table', '{"e": 9}', 'its format is'],
    ['more than 16 MB', new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20), 'larger than 16 MB'],
  ])('refuses %s, and says why', async (_what, content, complaint) => {
    const refused = calls(fileWith(content)).importCodebook();
    await expect(refused).rejects.toMatchObject({
      code: 'codebook-unusable',
      message: expect.stringContaining(complaint) as string,
    });
  });

  test.skipIf(process.platform === 'win32')('reads no more of a device than may be read', async () => {
    await expect(calls('/dev/zero').importCodebook()).rejects.toMatchObject({ code: 'codebook-unusable' });
  });

  test('says so where the file is gone', async () => {
    const gone = join(tempFolder(), 'gone.json');
    await expect(calls(gone).importCodebook()).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('printing a booklet', () => {
  test('writes what the page prints where the person says', async () => {
    const file = join(tempFolder(), 'Mine.pdf');
    const { printBooklet, asked } = calls(file);
    expect(await printBooklet('Mine')).toBe('Mine.pdf');
    expect(readFileSync(file, 'utf8')).toBe('%PDF-');
    expect(asked).toMatchObject([{ defaultPath: 'Mine.pdf' }]);
  });

  test('asks one thing at a time', async () => {
    const { printBooklet, importCodebook } = calls(join(tempFolder(), 'Mine.pdf'));
    expect(await Promise.all([printBooklet('Mine'), importCodebook()])).toEqual(['Mine.pdf', null]);
  });
});
