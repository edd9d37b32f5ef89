import { existsSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { zipOfTree } from '../../support/zip.ts';
import { builtCommand, type Circumstances } from './support/command.ts';
import { treeOf } from './support/folders.ts';

const { sounder } = builtCommand();

interface Compared {
  readonly areas: readonly string[];
  readonly leftOut: readonly unknown[];
  readonly onlyShared: boolean;
  readonly corpora: readonly Readonly<Record<string, unknown>>[];
  readonly crossCost: readonly (readonly number[])[];
  readonly divergence: readonly (readonly number[])[];
  readonly moved: readonly {
    readonly symbol: string;
    readonly counts: readonly number[];
    readonly lengths: readonly (number | null)[];
    readonly codes: readonly (string | null)[];
  }[];
}

const compared = (args: readonly string[], circumstances?: Circumstances) =>
  JSON.parse(sounder(['compare', '--json', ...args], circumstances).out) as Compared;
const refused = (args: readonly string[], circumstances?: Circumstances) => {
  const { code, out, said } = sounder(['compare', ...args], circumstances);
  expect(out).toBe('');
  return `${code}: ${said.trimEnd().split('\n').at(-1)}`;
};

const older = { 'a.py': 'pass\n', 'test/t.py': 'assert 1\n', 'idlelib/i.py': 'x\n' };
const newer = { 'a.py': 'passe\n', 'test/t.py': 'assert 2\n' };

/** A home of pyenv's with a Python of each of these versions. */
function pythons(versions: Readonly<Record<string, object>>): string {
  const root = tempFolder();
  for (const [version, files] of Object.entries(versions)) {
    const folder = join(root, 'versions', version, `lib/python${version.replace(/\.\d+$/, '')}`);
    writeTree(folder, { 'os.py': '', ...files });
  }
  return root;
}

describe('compare', () => {
  test('tells of two folders what each has, costs, and what moved', () => {
    const folders = [treeOf(older), treeOf({ 'small.zip': zipOfTree(newer) })];
    const result = compared([folders[0] ?? '', join(folders[1] ?? '', 'small.zip')]);
    expect(result.areas).toEqual(['library', 'tests']);
    expect(result.corpora.map(({ files, bytes, symbols }) => [files, bytes, symbols])).toEqual([
      [2, 14, 6],
      [2, 15, 10],
    ]);
    expect(result.divergence[0]?.[0]).toBe(0);
    expect(result.divergence[0]?.[1]).toBe(result.divergence[1]?.[0]);
    expect(result.crossCost[1]?.[0]).toBeGreaterThan(result.crossCost[1]?.[1] ?? Infinity);
    const pass = result.moved.find(({ symbol }) => symbol === 'KW:pass');
    expect(pass).toMatchObject({ counts: [1, 0], lengths: [expect.any(Number), null] });
    expect(pass?.codes[0]).toMatch(/^[.-]+$/);
  });

  test('leaves out of all what one lacks, and says whose lack it is', () => {
    const [withTools, without] = [treeOf(older), treeOf(newer)];
    const lacking = [without.split('/').at(-1)];
    expect(compared([withTools, without]).leftOut).toEqual([{ area: 'tools', lacking, hasSome: false }]);
    expect(sounder(['compare', treeOf(older), treeOf(newer)]).out).toContain(
      'left out: no bundled tools in ',
    );
  });

  test('takes only the areas that were asked for', () => {
    const { areas, corpora } = compared([treeOf(older), treeOf(newer), '--areas', 'tests']);
    expect(areas).toEqual(['tests']);
    expect(corpora.map(({ files }) => files)).toEqual([1, 1]);
  });

  test('finds a version among the Pythons of the computer, else among its tables, and says which', () => {
    const root = pythons({ '3.12.98': older, '3.12.99': newer });
    const args = ['3.12', '3.8.18', '3.12.98', '--areas', 'library'];
    const { corpora } = compared(args, { pythons: root });
    expect(corpora.map(({ version, source }) => `${String(version)} ${String(source)}`)).toEqual([
      '3.8.18 reference',
      '3.12.98 installation',
      '3.12.99 installation',
    ]);
    const { said } = sounder(['compare', ...args], { pythons: root });
    expect(said).toContain('sounder: 3.12 is CPython 3.12.99 in ');
    expect(said).toContain('sounder: 3.8.18 is not installed: CPython 3.8.18 (reference table) is taken.');
  });

  test('counts only the modules that all have beside the trimmed 3.14', () => {
    const root = pythons({ '3.12.98': { 'json/decoder.py': 'pass\n', 'mine.py': 'lambda: 0\n' } });
    const { corpora, onlyShared, areas } = compared(['3.12', '3.14.2'], { pythons: root });
    expect([onlyShared, areas]).toEqual([true, ['library']]);
    expect(corpora.map(({ files, filesThere }) => [files, filesThere])).toEqual([
      [2, 3],
      [2, 535],
    ]);
  });

  test('prints a summary', () => {
    const { code, out } = sounder(['compare', '3.9.18', '3.13.0'], { pythons: tempFolder() });
    expect(code).toBe(0);
    expect(out).toMatch(/1 CPython 3\.9\.18 \(reference table\) +1691 /);
    expect(out).toMatch(/From 1 to 2: \d+ symbols gained, \d+ lost, \d+ shared/);
    expect(out).toContain('with a steady codebook');
  });

  test('reads a saved table', () => {
    const table = (version: number) =>
      JSON.stringify({
        ...{ format: 'sounder-table', version, implementation: 'CPython', python: '3.0' },
        areas: { library: { files: 1, bytes: 1, counts: { 'CHAR:a': 1, 'KW:def': 2 } } },
      });
    const file = join(tempFolder(), 'mine.json');
    writeFileSync(file, table(1));
    expect(compared([file, treeOf(older)]).corpora[0]).toMatchObject({ version: 'unknown' });
    expect(compared([file, '3.9.18']).corpora[0]).toMatchObject({ title: 'CPython 3.0 (table)', from: file });
    writeFileSync(file, table(2));
    const line = refused(['3.9.18', file, join(file, '../other.json')]);
    expect(line).toMatch(/mine\.json is no table of counts by area: its version is 2, .*\[not-comparable\]$/);
  });

  test.each([
    ['huffman-heap', true],
    ['fastest-spaced', false],
  ])('tells the steady codebook of prefix codes alone: %s %s', (method, isTold) => {
    const { out } = sounder(['compare', '3.9.18', '3.13.0', '--method', method], { pythons: tempFolder() });
    expect(out.includes('with a steady codebook')).toBe(isTold);
  });
});

test('length-limited codewords are allowed more elements where twelve cannot hold all symbols, and it is said', () => {
  const characters = Array.from({ length: 4200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  const folders = ['pass', 'lambda'].map((word) => treeOf({ 'a.py': `${word}  # ${characters}\n` }));
  const { code, said } = sounder(['compare', ...folders, '--method', 'length-limited']);
  expect([code, said]).toEqual([0, expect.stringContaining('codewords have up to 13 elements')]);
  expect(refused([...folders, '--max-length', '12'])).toContain('[limit-unusable]');
});

test.each([[], ['--no-store']])(
  'scan --table writes a table that compares as its library does (%s)',
  (...options) => {
    const [folder, data] = [treeOf(older), tempFolder()];
    const file = join(data, 'mine.json');
    sounder(['scan', '--path', folder, '--table', file, ...options]);
    const { areas, corpora, divergence } = compared([file, folder]);
    expect(areas).toEqual(['library', 'tests', 'tools']);
    expect(corpora.map(({ files, bytes, symbols }) => [files, bytes, symbols])).toEqual([
      [3, 16, 8],
      [3, 16, 8],
    ]);
    expect(divergence[0]?.[1]).toBe(0);
  },
);

describe('what cannot be compared', () => {
  test.each([
    ['nothing', [], '2: sounder: compare takes 2 to 12 Pythons, not 0', 'bad-usage'],
    ['one alone', ['3.12'], '1: sounder: These cannot be compared: there is only one', 'not-comparable'],
    ['one twice', ['3.12', '3.12.98'], 'CPython 3.12.98 is there twice', 'not-comparable'],
    [
      'no area in common',
      ['3.12', '3.14.2', '--areas', 'tests'],
      'no tests in CPython 3.14.2',
      'not-comparable',
    ],
    ['an unknown area', ['3.12', '3.8.18', '--areas', 'attic'], '--areas takes one of', 'bad-usage'],
    ['an unknown version', ['3.12', '2.5'], 'No Python 2.5 was found', 'version-unknown'],
    ['a folder that is gone', ['3.12', '/no/where'], 'There is nothing at /no/where', 'library-missing'],
    ['a given code', ['3.12', '3.8.18', '--method', 'itu'], 'The codewords of itu are given', 'bad-usage'],
  ])('is said of %s', (_, args, words, code) => {
    const line = refused(args, { pythons: pythons({ '3.12.98': older }) });
    expect(line).toContain(words);
    expect(line).toMatch(new RegExp(`\\[${code}\\]$`));
  });
});

const root = join(homedir(), '.pyenv');
const isThere = ['3.11.7', '3.12.1'].every((version) => existsSync(join(root, 'versions', version)));

test.skipIf(!isThere)('installations under pyenv and their reference tables are alike', () => {
  const { corpora, divergence } = compared(['3.11.7', '3.12.1'], { pythons: root });
  expect(corpora.map(({ source }) => source)).toEqual(['installation', 'installation']);
  const tables = compared(['3.11.7', '3.12.1'], { pythons: tempFolder() });
  expect(tables.divergence).toEqual(divergence);
  expect(tables.corpora[0]?.['source']).toBe('reference');
});
