import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { web2 } from '../../core/codebook/web2.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { builtCommand } from './support/command.ts';

const { sounder, begin } = builtCommand();
const freq = (input: string | Uint8Array, ...options: string[]) =>
  sounder(['freq', ...options], { input }).out;

describe('freq', () => {
  test('prints character, count and codeword by code point, lighter child on the dot', () => {
    expect(freq('abacab🔔a')).toBe('a\t4\t.\nb\t2\t-.\nc\t1\t--.\n🔔\t1\t---\n');
  });

  test('gives the words of web2 the codewords they have always had', () => {
    const text = Object.entries(web2).map(([character, count]) => character.repeat(count));
    const lines = freq(text.join('')).split('\n');
    expect(lines).toHaveLength(28);
    expect(lines).toEqual(
      expect.arrayContaining([
        '\\n\t234937\t..-',
        'a\t198939\t--.-',
        'e\t234805\t...',
        'i\t200614\t---.',
        'j\t3075\t-.-.----..',
        'o\t170392\t-.--',
        'q\t3729\t-.-.----.-',
        'x\t6926\t-.-.-----',
      ]),
    );
  });

  test('keeps every character on its line', () => {
    const characters = freq('\\\t\n\r\0\x1b\x7f\x85')
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(characters).toEqual(['\\x00', '\\t', '\\n', '\\r', '\\x1B', '\\\\', '\\x7F', '\\x85', '']);
  });

  test('prints characters as they are with --raw', () => {
    expect(freq('\\\n', '--raw')).toBe('\n\t1\t.\n\\\t1\t-\n');
  });

  test('reads ISO-8859-1 where the text is no UTF-8', () => {
    expect(freq(Buffer.from('é\xff', 'latin1'))).toBe('é\t1\t.\nÿ\t1\t-\n');
  });

  test('takes another method', () => {
    expect(freq('aab', '--method', 'huffman-dots')).toBe('a\t2\t.\nb\t1\t-\n');
    expect(sounder(['freq', '--method', 'morse'])).toMatchObject({ code: 2, out: '' });
  });

  test('gives the letters of a given code, and nothing where it has none', () => {
    expect(freq('e_ガ', '--method', 'wabun')).toBe('_\t1\t\ne\t1\t.\nガ\t1\t.-.. ..\n');
    expect(freq('abc', '--max-length', '2')).toBe('a\t1\t-.\nb\t1\t--\nc\t1\t.\n');
  });

  test('gives a character alone a codeword, and nothing for an empty text', () => {
    expect(freq('aaa')).toBe('a\t3\t.\n');
    expect(sounder(['freq'])).toEqual({ code: 0, out: '', said: '' });
  });

  test('reads a file, by its path from here', () => {
    const folder = tempFolder();
    writeTree(folder, { 'text.txt': 'ab' });
    expect(sounder(['freq', 'text.txt'], { cwd: folder }).out).toBe('a\t1\t.\nb\t1\t-\n');
  });

  test('says in one line what cannot be read', () => {
    const nowhere = join(tempFolder(), 'no\nwhere');
    const { code, out, said } = sounder(['freq', nowhere]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(
      /^sounder: .*no\\nwhere cannot be read \(ENOENT: no such file or directory\).* \[file-unreadable\]\n$/,
    );
  });

  test('ends quietly when its reader has read enough', async () => {
    const folder = tempFolder();
    const text = String.fromCodePoint(...Array.from({ length: 20_000 }, (_, at) => 0x4e00 + at));
    writeTree(folder, { 'large.txt': text });
    const child = begin(['freq', join(folder, 'large.txt')]);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('fails where stdout takes nothing (with /dev/full)', () => {
    const { code, said } = sounder(['freq'], { input: 'a', before: ['sh', '-c', '"$@" >/dev/full', 'sh'] });
    expect(code).toBe(1);
    expect(said).toMatch(/^sounder: stdout cannot be written \(ENOSPC.* \[file-not-written\]\n$/);
  });
});
