import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { zipOfTree } from '../../support/zip.ts';
import { builtCommand, type Circumstances } from './support/command.ts';
import { oddFolder, treeOf } from './support/folders.ts';

const { sounder } = builtCommand();

describe('a folder that cannot be counted', () => {
  const refusal = (folder: string, circumstances: Circumstances = {}) => {
    const dataFolder = join(tempFolder(), 'data');
    const out = join(tempFolder(), 't.csv');
    const args = ['scan', '--path', folder, '--out', out, '--json'];
    const ended = sounder(args, { dataFolder, ...circumstances });
    expect(() => readdirSync(dataFolder)).toThrow('ENOENT');
    expect(() => readFileSync(out)).toThrow('ENOENT');
    expect(ended).toMatchObject({ code: 1, out: '' });
    return ended.said;
  };

  test('is missing', () => {
    const folder = join(tempFolder(), 'nowhere');
    expect(refusal(folder)).toMatch(/^sounder: There is nothing at .*nowhere\..* \[library-missing\]\n$/);
  });

  test('is a file and no zip', () => {
    const said = refusal(join(treeOf({ 'a.py': '' }), 'a.py'));
    expect(said).toMatch(
      /^sounder: .*a\.py is a file, and no zip .* Choose the folder it lies in, .* \[library-damaged\]\n$/,
    );
  });

  test('is a file that is called a zip and is none', () => {
    expect(refusal(join(treeOf({ 'a.zip': 'none' }), 'a.zip'))).toMatch(
      /^sounder: .* is no zip .* \(it does not end as a zip does\)\. .* \[library-damaged\]\n$/,
    );
  });

  test('is a zip without source', () => {
    const folder = treeOf({ 'a.zip': zipOfTree({ 'a.txt': '' }) });
    expect(refusal(join(folder, 'a.zip'))).toMatch(
      /^sounder: .* it holds no Python source\. .* Choose another file, .* \[library-empty\]\n$/,
    );
  });

  test.skipIf(process.platform !== 'linux')('has a name that is no UTF-8 (on Linux)', () => {
    const folder = oddFolder();
    const before = ['sh', '-c', `cd ${folder}/odd* && exec "$@"`, 'sh'];
    expect(refusal('.', { before })).toMatch(
      /^sounder: .* that is not valid UTF-8, .* \[library-unnamed\]\n$/,
    );
  });

  test('is a zip of what Python compiled', () => {
    const folder = treeOf({ 'python312.zip': zipOfTree({ 'os.pyc': '' }) });
    expect(refusal(join(folder, 'python312.zip'))).toMatch(
      /^sounder: .* \(\.pyc\), and no source\. .* \[library-empty\]\n$/,
    );
  });

  test('has no Python source', () => {
    expect(refusal(treeOf({ 'a.txt': '' }))).toMatch(
      /^sounder: There is no Python source below .* \[library-empty\]\n$/,
    );
  });

  const canBeSomebodyElse = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;

  test.skipIf(!canBeSomebodyElse)('may not be read (as root, with setpriv)', () => {
    const folder = treeOf({ 'a.py': '' });
    chmodSync(folder, 0o700);
    const before = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    expect(refusal(folder, { before })).toMatch(
      /^sounder: Sounder may not read .* \(EACCES: .* \[library-unreadable\]\n$/,
    );
  });
});
