import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ExportFormat } from '../../core/codebook/calls.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { codebookJson } from '../../core/codebook/json.ts';
import { codebookBy } from '../../core/codebook/methods.ts';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import { defaultAreas } from '../../core/count/area.ts';
import { expect, type Sounder, test } from './support/app.ts';
import { valueOf } from './support/python.ts';

/** From now on the person chooses this file in the system's dialogs, or cancels: they cannot be driven. */
async function choose({ app }: Sounder, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, file) => {
    const canceled = file === null;
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: file ?? '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: file === null ? [] : [file] });
  }, file);
}

/** The codebook of the reference table that comes with Sounder. */
async function referenceBook(page: Page): Promise<Codebook> {
  const tallies = await page.evaluate((areas) => window.sounder.calls.readTallies(0, areas), defaultAreas);
  return codebookBy('huffman', valueOf(tallies));
}

/** Prints the codebook that the window shows. */
async function printShown(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Codebook', exact: true }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Booklet/ }).click();
}

const exported = (page: Page, format: ExportFormat, book: Codebook) =>
  page.evaluate(([format, book]) => window.sounder.calls.exportCodebook(format, 'Mine', book), [
    format,
    book,
  ] as const);
const imported = (page: Page) => page.evaluate(() => window.sounder.calls.importCodebook());
const listed = (page: Page) => page.evaluate(() => window.sounder.calls.listCodebooks());
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

test.describe('a codebook', () => {
  test('that is exported and imported is the same', async ({ launch, folder }) => {
    const sounder = await launch();
    const book = await referenceBook(sounder.page);
    const file = join(folder(), 'Mine.json');
    await choose(sounder, file);
    expect(await exported(sounder.page, 'json', book)).toEqual({ ok: true, value: 'Mine.json' });
    expect(valueOf(await imported(sounder.page))).toEqual({ name: 'Mine', codebook: book });
  });

  test('parses back from CSV and TSV', async ({ launch, folder }) => {
    const sounder = await launch();
    const book = await referenceBook(sounder.page);
    const entries = book.entries.map(({ symbol, count, code }) => [symbol, String(count ?? ''), code]);
    for (const [format, parse] of [
      ['csv', parseCsv],
      ['tsv', parseTsv],
    ] as const) {
      const file = join(folder(), `Mine.${format}`);
      await choose(sounder, file);
      await exported(sounder.page, format, book);
      const [head, ...rows] = parse(readFileSync(file, 'utf8'));
      expect(head).toEqual(['symbol', 'count', 'code', 'kind']);
      expect(rows.map((row) => row.slice(0, 3))).toEqual(entries);
    }
  });

  test('is kept until it is deleted and Sounder starts anew', async ({ launch }) => {
    const sounder = await launch();
    const book = await referenceBook(sounder.page);
    const [kept, gone] = await sounder.page.evaluate(async (book) => {
      const { calls } = window.sounder;
      const kept = await calls.keepCodebook('  Mine ', 'CPython', book);
      const taken = await calls.keepCodebook('mine', '', book);
      const copy = await calls.duplicateCodebook(kept.ok ? kept.value.id : 0);
      await calls.deleteCodebook(copy.ok ? copy.value.id : 0);
      return [kept, copy, taken] as const;
    }, book);
    expect(valueOf(kept)).toMatchObject({ name: 'Mine', method: 'huffman', madeFrom: 'CPython' });
    expect(valueOf(gone)).toMatchObject({ name: 'Mine 2' });
    const restored = await sounder.page.evaluate(
      (id) => window.sounder.calls.restoreCodebook(id),
      valueOf(gone).id,
    );
    expect(valueOf(restored)).toEqual(valueOf(gone));
    await sounder.page.evaluate((id) => window.sounder.calls.deleteCodebook(id), valueOf(gone).id);
    await sounder.close();

    const { page } = await launch({ data: sounder.data });
    expect(valueOf(await listed(page))).toEqual([valueOf(kept)]);
    const read = await page.evaluate((id) => window.sounder.calls.readCodebook(id), valueOf(kept).id);
    expect(valueOf(read)).toEqual(book);
    const lost = await page.evaluate((id) => window.sounder.calls.restoreCodebook(id), valueOf(gone).id);
    expect(lost).toMatchObject({ ok: false, code: 'codebook-unknown' });
  });

  test('is printed as a booklet in A5, with its figures, both tables and numbered pages', async ({
    launch,
    folder,
  }) => {
    test.skip(!hasPoppler, 'poppler-utils, which read PDF, are not installed');
    const sounder = await launch();
    const { page } = sounder;
    await page.evaluate(() => window.sounder.calls.changeSettings({ installation: 0, theme: 'dark' }));
    await page.reload();
    const file = join(folder(), 'Mine.pdf');
    await choose(sounder, file);
    await printShown(page);
    await expect(page.getByText('Mine.pdf')).toBeVisible();
    await expect(page.locator('.booklet')).toHaveCount(0);
    const about = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(about).toMatch(/Page size: +4(19|20)\S* x 59[56]\S* pts \(A5\)/);
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    expect(pages.length - 1).toBe(Number(/Pages: +(\d+)/.exec(about)?.[1]));
    expect(pages[0]).toMatch(/Samples · CPython 3\.13\.0\s+Huffman\s[^]*bits per symbol[^]*\s1\s*$/);
    const text = pages.join('\n');
    for (const words of ['To send: by symbol', 'To receive: by codeword', 'nonlocal', 'line feed', '"""']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Library'); // nothing of the window
    expect(pages[3]).toMatch(/\s4\s*$/);
  });
});

test.describe('a large file', () => {
  test.skip(process.platform === 'win32', 'there are no pipes with names in folders');

  test('is shown as being read, and a second import meanwhile is refused in words', async ({
    launch,
    folder,
  }) => {
    const sounder = await launch();
    const { page } = sounder;
    await page.evaluate(() => window.sounder.calls.changeSettings({ installation: 0 }));
    await page.reload();
    const pipe = join(folder(), 'Large.json'); // it is read for as long as it is written
    execFileSync('mkfifo', [pipe]);
    await choose(sounder, pipe);
    await page.getByRole('button', { name: 'Codebook', exact: true }).click();
    await page.getByRole('tab', { name: 'Kept' }).click();
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect(page.getByText('Reading Large.json…')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reading…' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Reading…' })).toBeFocused();
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /^Import/ }).click();
    await expect(page.getByText('Nothing else was begun.')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await writeFile(pipe, codebookJson(codebookBy('itu', [])).padEnd(10 * 1024 * 1024));
    await expect(page.getByRole('dialog', { name: 'Keep the imported codebook' })).toBeVisible();
    await expect(page.getByText('Reading Large.json…')).toBeHidden();
  });
});

test.describe('a file that is no codebook', () => {
  const entries = '[{"symbol": "CHAR:a", "count": 1, "code": "."}]';
  const json = (change: string) =>
    `{"format": "sounder-codebook", "version": 1, "method": "huffman", "prefixFree": true, ${change}}`;
  const two = (first: string, second: string) => `"entries": [${first}, ${second}]`;
  const entry = (symbol: SourceSymbol, code: string) => JSON.stringify({ symbol, count: 1, code });
  const deep = '['.repeat(5e6) + ']'.repeat(5e6);
  const files: readonly (readonly [what: string, content: string | Uint8Array, complaint: string])[] = [
    ['10 MB of nesting', json(`"entries": ${deep}`), 'codebook'],
    ['__proto__', `{"__proto__": ${json(`"entries": ${entries}`)}}`, 'its format is'],
    [
      'a symbol __proto__',
      json(`"entries": [{"symbol": "__proto__", "count": 1, "code": "."}]`),
      'entry 1 is of no symbol',
    ],
    ['a symbol twice', json(two(entry('CHAR:a', '.'), entry('CHAR:a', '-'))), '“a” is in it twice'],
    ['a false prefix code', json(two(entry('CHAR:a', '.'), entry('CHAR:b', '.-'))), 'claims to be a prefix'],
    [
      'another version',
      codebookJson(codebookBy('itu', [])).replace('"version": 1', '"version": 9'),
      'version is 9',
    ],
    ['no JSON', 'symbol,count,code,kind\r\n', 'it is no JSON'],
    ['17 MB', json(`"entries": ${entries}`).padEnd(17 * 1024 * 1024), 'larger than 16 MB'],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff, 0, 0xfe]), 'no text in UTF-8'],
    ['nothing', '', 'it is no JSON'],
  ];

  test('is refused with the reason, and nothing is stored', async ({ launch, folder }) => {
    const sounder = await launch();
    for (const [what, content, complaint] of files) {
      const file = join(folder(), 'hostile.json');
      writeFileSync(file, content);
      await choose(sounder, file);
      expect(await imported(sounder.page), what).toMatchObject({
        ok: false,
        code: 'codebook-unusable',
        message: expect.stringContaining(complaint),
      });
    }
    expect(valueOf(await listed(sounder.page))).toEqual([]);
  });

  test('cannot be kept by a page that skips the import', async ({ launch }) => {
    const { page } = await launch();
    const keep = (codebook: unknown) =>
      page.evaluate(
        (codebook) => window.sounder.calls.keepCodebook('Mine', '', codebook as Codebook),
        codebook,
      );
    expect(await keep({ method: 'loud', prefixFree: true, escape: null, entries: [] })).toMatchObject({
      code: 'bad-input',
    });
    const lie = [entry('CHAR:a', '.'), entry('CHAR:b', '.-')].map((text) => JSON.parse(text) as unknown);
    expect(await keep({ method: 'huffman', prefixFree: true, escape: null, entries: lie })).toMatchObject({
      code: 'codebook-unusable',
    });
    expect(valueOf(await listed(page))).toEqual([]);
  });

  test('is not written where nothing may be, and nothing is left there', async ({ launch, folder }) => {
    const sounder = await launch();
    const place = join(folder(), 'absent', 'Mine.json');
    await choose(sounder, place);
    const failed = await exported(sounder.page, 'json', codebookBy('itu', []));
    expect(failed).toMatchObject({ ok: false, code: 'file-not-written' });
    expect(existsSync(join(place, '..'))).toBe(false);
    await choose(sounder, null);
    expect(await exported(sounder.page, 'json', codebookBy('itu', []))).toEqual({ ok: true, value: null });
  });
});

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function parseTsv(text: string): readonly (readonly string[])[] {
  const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  const unescaped = (field: string) =>
    field.replace(/\\(?:x([0-9A-F]{2})|(.))/g, (_, hex?: string, one?: string) =>
      hex === undefined ? (escapes[one ?? ''] ?? '') : String.fromCharCode(parseInt(hex, 16)),
    );
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t').map(unescaped));
}
