import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { zipOf, zipOfTree } from '../../support/zip.ts';
import { builtCommand, type Circumstances } from './support/command.ts';
import { oddFolder, treeOf } from './support/folders.ts';

const { sounder } = builtCommand();
const scanned = (args: readonly string[], circumstances?: Circumstances) =>
  JSON.parse(sounder(['scan', '--json', ...args], circumstances).out) as Record<string, unknown>;

/** Two files that count, and four that do not. */
const small = {
  'a.py': '"""A."""\ndef f():\n    \'one\'\n',
  'test/b.py': 'def é',
  'site-packages/c.py': 'def c(): pass\n',
  'x/dist-packages/c.py': 'def c(): pass\n',
  '__pycache__/c.py': 'def c(): pass\n',
  'a.txt': 'def',
};
const countsOfSmall = {
  files: 2,
  bytes: 34,
  symbols: 25,
  distinct: 15,
  keywords: { def: 2 },
  docstrings: { triple: 1, single: 1 },
  table: {
    'CHAR: ': 6,
    'CHAR:\n': 3,
    "CHAR:'": 2,
    'DOC:"""': 2,
    'KW:def': 2,
    'CHAR:(': 1,
    'CHAR:)': 1,
    'CHAR:.': 1,
    'CHAR::': 1,
    'CHAR:A': 1,
    'CHAR:e': 1,
    'CHAR:f': 1,
    'CHAR:n': 1,
    'CHAR:o': 1,
    'CHAR:é': 1,
  },
  notes: [],
};

describe('scan', () => {
  test.each([['--no-store'], ['--json']])(
    'counts every .py file below a folder that counts (%s)',
    (option) => {
      const folder = treeOf(small);
      expect(scanned(['--path', folder, option])).toEqual({ path: folder, ...countsOfSmall });
    },
  );

  test.each([['--no-store'], ['--json']])('counts a zip as the folder that is in it (%s)', (option) => {
    const folder = treeOf({ 'small.zip': zipOfTree(small) });
    const path = join(folder, 'small.zip');
    expect(scanned(['--path', path, option])).toEqual({ path, ...countsOfSmall });
  });

  test('names what cannot be read in a zip, and does not count it', () => {
    const members = [
      { name: 'a.py', content: 'if' },
      { name: 'b.py', content: 'pass\n', flags: 1 },
    ];
    const folder = treeOf({ 'secret.zip': zipOf(members) });
    const notes = [{ path: 'b.py', reason: 'It could not be read (it is encrypted).' }];
    const counted = { files: 1, bytes: 2, symbols: 1, notes };
    expect(scanned(['--path', join(folder, 'secret.zip')])).toMatchObject(counted);
    expect(scanned(['--path', join(folder, 'secret.zip'), '--no-store'])).toMatchObject(counted);
  });

  test('without a folder counts the newest Python’s library and bundled tools', () => {
    const root = tempFolder();
    const library = join(root, 'versions/98.1.0/lib/python98.1');
    writeTree(library, {
      'os.py': 'import sys\n',
      'idlelib/help.py': 'pass\n',
      'idlelib/idle_test/test_help.py': 'raise\n',
      'test/test_os.py': 'raise\n',
    });
    writeTree(join(root, 'versions/98.0.9/lib/python98.0'), { 'os.py': 'yield\n' });
    const expected = { path: library, files: 2, keywords: { import: 1, pass: 1 } };
    expect(scanned([], { pythons: root })).toMatchObject(expected);
    expect(scanned(['--no-store'], { pythons: root })).toMatchObject(expected);
    expect(scanned(['--path', library], { pythons: root })).toMatchObject({ files: 4 });
  });

  test('prints a summary with as many symbols as are wanted', () => {
    const { out } = sounder(['scan', '--path', treeOf(small), '--no-store', '--top', '1']);
    expect(out).toMatch(/^ {2}files +2$/m);
    expect(out).toMatch(
      /\nKeywords\n {2}KW:def +2 {2}[.-]+\n\nCharacters\n {2}CHAR:␣ +6 {2}[.-]+\n\nSymbols\n/,
    );
  });

  test('gives the codewords of other methods, a keyword of a given code as its letters', () => {
    const { out } = sounder(['scan', '--path', treeOf({ 'a.py': 'if' }), '--no-store', '--method', 'itu']);
    expect(out).toContain('  KW:if  1  .. ..-.\n');
  });

  test('names every file that was not read or not decoded as declared', () => {
    const folder = treeOf({ 'a/latin.py': Buffer.from('# \xe9\n', 'latin1'), 'b.py': '# coding: morse\n' });
    const notes = [
      {
        path: 'a/latin.py',
        reason: 'It is not valid UTF-8 and declares nothing else. It was read as ISO-8859-1.',
      },
      {
        path: 'b.py',
        reason:
          'It declares morse, which Sounder does not know as an encoding of source. It was read as UTF-8.',
      },
    ];
    expect(scanned(['--path', folder])).toMatchObject({ files: 2, notes });
    expect(scanned(['--path', folder, '--no-store'])).toMatchObject({ files: 2, notes });
    const { out, said } = sounder(['scan', '--path', folder]);
    expect(said.split('\n')).toEqual([...notes.map(({ path, reason }) => `${path}: ${reason}`), '']);
    expect(out).not.toContain('latin.py');
  });

  test.skipIf(process.platform !== 'linux')('names files of any bytes (on Linux)', () => {
    const folder = tempFolder();
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('t\xff\n.py', 'latin1')]),
      '\xff',
      'latin1',
    );
    for (const how of [[], ['--no-store']]) {
      expect(scanned(['--path', folder, ...how])).toMatchObject({
        files: 1,
        notes: [{ path: 't\\xFF\n.py' }],
      });
    }
    const { said } = sounder(['scan', '--path', folder]);
    expect(said).toMatch(/^t\\xFF\\n\.py: /);
  });

  test.skipIf(process.platform !== 'linux')(
    'counts a folder whose name is no UTF-8 where a link leads there (on Linux)',
    () => {
      const link = join(tempFolder(), 'link');
      spawnSync('sh', ['-c', `ln -s ${oddFolder()}/odd* ${link}`]);
      expect(scanned(['--path', link])).toMatchObject({ path: link, files: 1 });
      expect(scanned(['--path', link, '--no-store'])).toMatchObject({ path: link, files: 1 });
    },
  );

  test('stores what it counted, and reads again what changed', () => {
    const folder = treeOf(small);
    const dataFolder = tempFolder();
    scanned(['--path', folder], { dataFolder });
    writeTree(folder, { 'test/b.py': 'class C: pass\n' });
    const again = scanned(['--path', folder], { dataFolder });
    expect(again['keywords']).toEqual({ class: 1, def: 1, pass: 1 });
    expect(again).toEqual(scanned(['--path', folder, '--no-store']));
  });

  test('reads each file once, for the table too', () => {
    const [folder, kept] = [treeOf(small), tempFolder()];
    const [watch, opened] = [join(kept, 'watch.cjs'), join(kept, 'opened')];
    writeFileSync(
      watch,
      `const fs = require('node:fs'), { openSync } = fs;
       fs.openSync = (path, ...how) => {
         if (String(path).endsWith('.py')) fs.appendFileSync(${JSON.stringify(opened)}, path + '\\n');
         return openSync(path, ...how);
       };`,
    );
    const before = ['env', `NODE_OPTIONS=--require=${watch}`];
    sounder(['scan', '--path', folder, '--table', join(kept, 'table.json'), '--no-store'], { before });
    const paths = readFileSync(opened, 'utf8').trim().split('\n');
    expect(paths.sort()).toEqual(['a.py', 'test/b.py'].map((path) => join(folder, path)));
  });

  test('leaves no trace with --no-store', () => {
    const dataFolder = join(tempFolder(), 'data');
    scanned(['--path', treeOf(small), '--no-store'], { dataFolder });
    expect(() => readdirSync(dataFolder)).toThrow('ENOENT');
  });

  test('counts empty files', () => {
    const folder = treeOf({ '__init__.py': '' });
    const { code, out } = sounder(['scan', '--path', folder, '--out', join(folder, 't.csv')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}symbols +0$/m);
    expect(readFileSync(join(folder, 't.csv'), 'utf8')).toBe('symbol,count,code,kind\r\n');
  });
});

describe('scan --out', () => {
  test('writes every symbol but the escape, most frequent first', () => {
    const file = join(tempFolder(), 'table.csv');
    const { code } = sounder(['scan', '--path', treeOf({ 'a.py': '"a"\n,""","def ' }), '--out', file]);
    expect(code).toBe(0);
    const csv = readFileSync(file, 'utf8');
    expect(csv).toMatch(/^symbol,count,code,kind\r\n"CHAR:""",6,[.-]+,character\r\n/);
    expect(csv).toMatch(/\r\n"CHAR:\n",1,[.-]+,character\r\n/);
    expect(csv).toMatch(/\r\n"CHAR:,",2,[.-]+,character\r\n/);
    expect(csv).not.toContain('ESC');
  });

  test.skipIf(!existsSync('/dev/full'))('to a device that is full says so (where there is /dev/full)', () => {
    const { code, out, said } = sounder([
      'scan',
      '--path',
      treeOf({ 'a.py': 'pass\n' }),
      '--out',
      '/dev/full',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/^sounder: \/dev\/full cannot be written \(ENOSPC: .* \[file-not-written\]\n$/);
  });

  test('replaces a file whole', () => {
    const folder = treeOf({ 'a.py': 'pass\n', 't.csv': 'x'.repeat(10_000) });
    sounder(['scan', '--path', folder, '--out', 't.csv'], { cwd: folder });
    expect(readFileSync(join(folder, 't.csv'), 'utf8')).toMatch(/^symbol,[^x]*\r\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(['a.py', 't.csv']);
  });

  test('that cannot be written leaves nothing behind', () => {
    const folder = treeOf({ 'a.py': 'pass\n' });
    mkdirSync(join(folder, 'in-the-way'));
    for (const name of ['missing/t.csv', 'in-the-way']) {
      const { code, out, said } = sounder(['scan', '--path', folder, '--out', join(folder, name)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(said).toMatch(/^sounder: .* cannot be written \(E[A-Z]+: .* \[file-not-written\]\n$/);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['a.py', 'in-the-way']);
  });
});
