import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { builtCommand, type Circumstances } from './support/command.ts';

const { sounder } = builtCommand();
const treeOf = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = tempFolder();
  writeTree(folder, files);
  return folder;
};
const book = (args: readonly string[], circumstances?: Circumstances) =>
  JSON.parse(sounder(['codebook', '--json', ...args], circumstances).out) as Record<string, unknown>;
const fromTable = (table: unknown, ...args: string[]) =>
  sounder(['codebook', '--from', '-', ...args], { input: JSON.stringify(table) });
const entry = (symbol: string, count: number | null, code: string) => ({ symbol, count, code });

describe('codebook', () => {
  test('makes one of an object of counts', () => {
    const made = fromTable({ 'CHAR:a': 4, b: 2, 'KW:def': 1 }, '--json', '--no-escape');
    expect(JSON.parse(made.out)).toEqual({
      format: 'sounder-codebook',
      version: 1,
      method: 'huffman',
      symbols: 3,
      entropy: expect.closeTo(1.3788, 4) as number,
      elementsPerSymbol: 10 / 7,
      unitsPerSymbol: 28 / 7,
      unitsPerSymbolSpaced: 42 / 7,
      bound: expect.closeTo(3.972, 3) as number,
      boundSpaced: expect.closeTo(2.5, 3) as number,
      longest: 2,
      prefixFree: true,
      entries: [entry('CHAR:a', 4, '.'), entry('CHAR:b', 2, '-.'), entry('KW:def', 1, '--')],
    });
  });

  test('makes the same one of a folder and of what scan prints of it', () => {
    const folder = treeOf({ 'a.py': 'def f(): pass\n' });
    const scanned = sounder(['scan', '--path', folder, '--no-store', '--json']).out;
    const table = join(treeOf({ 'table.json': scanned }), 'table.json');
    expect(book(['--from', table])).toEqual(book(['--path', folder]));
    expect(book(['--path', folder])).toMatchObject({ symbols: 8, prefixFree: true });
  });

  test('leaves no trace of a folder, and takes the newest Python without one', () => {
    const pythons = tempFolder();
    writeTree(join(pythons, 'versions/98.1.0/lib/python98.1'), { 'os.py': 'aab', 'test/t.py': 'c' });
    const dataFolder = join(tempFolder(), 'data');
    book(['--path', pythons], { pythons, dataFolder });
    expect(existsSync(dataFolder)).toBe(false);
    expect(book([], { pythons, dataFolder })).toMatchObject({ symbols: 2 });
    expect(readdirSync(dataFolder)).toContain('sounder.db');
  });

  test('knows every method, and length-limited by its option', () => {
    const made = (...args: string[]) =>
      JSON.parse(fromTable({ a: 9, b: 4, c: 2, d: 1, e: 1 }, '--json', ...args).out) as unknown;
    for (const method of ['huffman-heap', 'huffman-dots', 'fastest-prefix', 'fastest-spaced']) {
      expect(made('--method', method)).toMatchObject({ method, symbols: 5 });
    }
    expect(made('--max-length', '3')).toMatchObject({ method: 'length-limited', longest: 3 });
    expect(made('--method', 'itu')).toMatchObject({ method: 'itu', symbols: 50, entropy: null });
    expect(made('--method', 'wabun')).toMatchObject({ method: 'wabun', prefixFree: false });
  });

  test('prints figures and codewords for people', () => {
    const { out } = fromTable({ 'CHAR:\n': 4, b: 2, c: 1 }, '--no-escape');
    expect(out).toMatch(/^Huffman: counts from stdin\n\n {2}symbols +3\n/);
    expect(out).toMatch(/\n {2}units per symbol +4\.000 {2}bound 3\.972, 0\.70 % above\n/);
    expect(out).toMatch(/\n {2}Kraft sum +1\n/);
    expect(out).toMatch(/\n\n {2}CHAR:\\n {2}4 {2}\.\n {2}CHAR:b +2 {2}-\.\n {2}CHAR:c +1 {2}--\n$/);
  });

  test('tells people what has no codeword of its own', () => {
    const ideographs = Array.from({ length: 5002 }, (_, at) => [String.fromCodePoint(0x4e00 + at), 9]);
    const { out } = fromTable(Object.fromEntries(ideographs), '--method', 'fastest-prefix');
    expect(out).toMatch(
      /\n {2}symbols +5002\n {2}sent by the escape +2 +0\.04 % of all, in these figures as it is sent\n/,
    );
  });

  test('tells what International Morse cannot send', () => {
    const { out } = fromTable({ _: 1, '[': 2, E: 6, e: 1 }, '--method', 'itu');
    expect(out).toMatch(
      /\n {2}without a signal +30\.00 % {2}\[ _\n {2}sent as another character +10\.00 %\n/,
    );
  });

  test('writes the same JSON to a file, whole', () => {
    const folder = treeOf({ 'book.json': 'x'.repeat(10_000) });
    const file = join(folder, 'book.json');
    const { out } = fromTable({ a: 1 }, '--json', '--out', file);
    expect(readFileSync(file, 'utf8')).toBe(out);
    expect(readdirSync(folder)).toEqual(['book.json']);
  });
});

describe('a codebook that cannot be made', () => {
  test.each([
    ['no JSON', '{', 'it is no JSON'],
    [
      'a count of more than can be counted',
      '{"a": 9007199254740993}',
      'the count of CHAR:a is above 2^53 - 1',
    ],
    ['a codebook', '{"format": "sounder-codebook", "entries": []}', 'it is a codebook, and no table'],
    ['a list', '[1]', 'it is no object of counts'],
    ['nothing counted', '{}', 'it is empty'],
    ['a negative count', '{"a": -1}', 'the count of CHAR:a is -1'],
    ['half a count', '{"a": 0.5}', 'the count of CHAR:a is 0.5'],
    ['a text for a count', '{"a": "1"}', 'the count of a is no number'],
    ['a huge count', '{"a": 1e300}', 'the count of CHAR:a is above 2^53 - 1'],
    ['__proto__', '{"__proto__": 1}', '__proto__ is no symbol'],
    ['the escape', '{"ESC": 1}', 'ESC is in it'],
    ['a symbol twice', '{"a": 1, "CHAR:a": 1}', 'CHAR:a is in it twice'],
    ['a name twice', '{"table": {"a": 1, "a": 2}}', 'a is in it twice'],
    ['no UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 'it is no text in UTF-8'],
  ])('of %s is said in one line, and nothing is written', (_what, input, complaint) => {
    const out = join(tempFolder(), 'book.json');
    const ended = sounder(['codebook', '--from', '-', '--json', '--out', out], { input });
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(ended.said).toContain(complaint);
    expect(ended.said.split('\n')).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    ['itu', {}, 'it is empty'],
    ['wabun', { a: -1 }, 'the count of CHAR:a is -1'],
    ['itu', { a: 1e308, b: 1e308 }, 'the count of CHAR:a is above 2^53 - 1'],
  ])('is not given as %s of %j either', (method, table, complaint) => {
    const { code, out, said } = fromTable(table, '--method', method);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toContain(complaint);
  });

  test('because too much comes on stdin is said', () => {
    const { code, said } = sounder(['codebook', '--from', '-'], { input: ' '.repeat(64 * 1024 * 1024 + 1) });
    expect(code).toBe(1);
    expect(said).toContain('stdin cannot be read (it is larger than 64 MB)');
  });

  test.skipIf(process.platform === 'win32')('because a device never ends is said', () => {
    const { code, said } = sounder(['codebook', '--from', '/dev/zero']);
    expect(code).toBe(1);
    expect(said).toContain('/dev/zero cannot be read (it is larger than 64 MB)');
  });

  test('with too small a limit is said too', () => {
    expect(fromTable({ a: 1, b: 1, c: 1 }, '--max-length', '1')).toMatchObject({ code: 1, out: '' });
  });

  test.each([
    ['a limit beside another method', ['--method', 'huffman', '--max-length', '9'], '--max-length goes with'],
    ['no limit at all', ['--max-length', '0'], '--max-length takes a whole number above zero'],
    ['two sources', ['--path', 'a', '--from', 'b'], '--path and --from do not go together'],
    ['an unknown method', ['--method', 'loud'], 'There is no method loud'],
    ['no file', ['--from', ''], '--from names nothing'],
    ['no file to write to', ['--out', ''], '--out names nothing'],
    ['a name', ['book.json'], 'book.json is one name too many'],
  ])('because of %s is asked wrongly', (_what, args, complaint) => {
    const { code, out, said } = sounder(['codebook', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(complaint);
  });
});
