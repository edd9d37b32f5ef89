import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { tallied } from '../../core/arbitraries.ts';
import { canMount, smallDisk } from '../../support/small-disk.ts';
import { sharedFolder, tempFolder, writeTree } from '../../support/temp-folder.ts';
import { builtCommand, type Circumstances } from './support/command.ts';
import { marksIn } from './support/recordings.ts';

const { sounder, begin } = builtCommand();
const folder = sharedFolder();
const book = join(folder, 'book.json');
writeFileSync(
  book,
  codebookJson(codebookBy('huffman', [...tallied({ d: 40, e: 3, f: 2 }), { symbol: 'KW:def', count: 1 }])),
);
const fileWith = (content: string | Uint8Array, name = 'a.txt') => {
  const file = join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
};
/** What `send` does to `content`, and where it writes. */
function sent(content: string, args: readonly string[], name = 'a.txt', circumstances?: Circumstances) {
  const out = join(tempFolder(), 'a.wav');
  return { ...sounder(['send', fileWith(content, name), '--out', out, ...args], circumstances), wav: out };
}
const itu = ['--method', 'itu'];

describe('send', () => {
  test('keys each letter by its signal, and words apart', () => {
    const { code, out, said, wav } = sent('et a', itu);
    expect({ code, out, said }).toEqual({ code: 0, out: '', said: '' });
    expect(marksIn(wav)).toEqual([
      [0, 60],
      [240, 180],
      [840, 60],
      [960, 180],
    ]);
    expect(readFileSync(wav)).toHaveLength(44 + 2 * 480 * (4 + 6 + 4 + 8 + 7));
  });

  test.each([
    [
      ['--wpm', '40'],
      [
        [0, 30],
        [120, 90],
      ],
    ],
    [
      ['--wpm', '20', '--effective', '10'],
      [
        [0, 60],
        [710, 180],
      ],
    ],
    [
      ['--rate', '48000'],
      [
        [0, 60],
        [240, 180],
      ],
    ],
    [
      ['--pitch', '1200'],
      [
        [0, 60],
        [240, 180],
      ],
    ],
  ] as const)('takes %j', (args, marks) => {
    expect(marksIn(sent('et', [...itu, ...args]).wav)).toEqual(marks);
  });

  test('runs a prefix code on unless told otherwise', () => {
    const gaps = (...args: string[]) => {
      const [first = [0, 0], second = [0, 0]] = marksIn(sent('dd', ['--codebook', book, ...args]).wav);
      return second[0] - first[0] - first[1];
    };
    expect(gaps()).toBe(60);
    expect(gaps('--spacing', 'run-on')).toBe(60);
    expect(gaps('--spacing', 'spaced')).toBe(180);
    expect(gaps('--effective', '10')).toBe(650);
  });

  test('sends a .py by its keywords, and any other text by its characters', () => {
    const length = (name: string) => readFileSync(sent('def', ['--codebook', book], name).wav).length;
    expect(length('a.py')).not.toBe(length('a.txt'));
    expect(length('a.py')).toBe(length('b.py'));
    expect(length('a.py')).toBe(length('b.PYW'));
  });

  test('takes text from stdin', () => {
    const out = join(tempFolder(), 'a.wav');
    expect(sounder(['send', '-', ...itu, '--out', out], { input: 'e' }).code).toBe(0);
    expect(marksIn(out)).toEqual([[0, 60]]);
  });

  test('makes its codebook of the newest Python, as it is stored', () => {
    const pythons = tempFolder();
    writeTree(join(pythons, 'versions/98.1.0/lib/python98.1'), { 'os.py': 'aaab' });
    const dataFolder = join(tempFolder(), 'data');
    const { code, said } = sent('ab', [], 'a.txt', { pythons, dataFolder });
    expect(code).toBe(0);
    expect(said).toMatch(/^sounder: by a huffman codebook of what was counted in [^\n]*python98\.1\n$/);
    expect(readdirSync(dataFolder)).toContain('sounder.db');
  });

  test('lists what has no signal and leaves it out, or sends nothing with --strict', () => {
    const { code, said, wav } = sent('e_e{_\u0001', itu);
    expect(code).toBe(0);
    expect(said).toBe('sounder: left out, because there is no signal for it: _ (2), { (1), \\x01 (1)\n');
    expect(marksIn(wav)).toHaveLength(2);
    const strict = sent('e_e', [...itu, '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.said).toMatch(
      /^sounder: Not all of it can be sent: there is no signal for _ \(1\)\. Nothing was written\..*\n$/,
    );
    expect(existsSync(strict.wav)).toBe(false);
  });

  test.each([
    [['--wpm', '4'], '--wpm takes a number from 5 to 100, not 4'],
    [['--wpm', ''], '--wpm takes a number from 5 to 100, not an empty one'],
    [['--wpm', 'fast'], '--wpm takes a number from 5 to 100, not fast'],
    [['--wpm', '20', '--effective', '21'], '--effective is above --wpm'],
    [['--pitch', '2000'], '--pitch takes a number from 300 to 1200, not 2000'],
    [['--rate', '44100'], '--rate takes one of 8000, 11025, 22050, 48000, not 44100'],
    [['--spacing', 'close'], '--spacing takes one of run-on, spaced, not close'],
    [['--spacing', 'run-on'], 'Codewords of itu cannot run on: one begins another'],
    [['--codebook', 'b.json'], '--codebook goes neither with --method nor with --max-length'],
    [['--loud'], 'Unknown option'],
  ])('refuses %j in one line', (args, complaint) => {
    const { code, said, wav } = sent('e', [...itu, ...args]);
    expect(code).toBe(2);
    expect(said).toMatch(/^sounder: [^\n]+\n$/);
    expect(said).toContain(complaint);
    expect(existsSync(wav)).toBe(false);
  });

  test('wants a file to send and one to write', () => {
    expect(sounder(['send', '--out', 'a.wav'])).toMatchObject({ code: 2 });
    expect(sounder(['send', fileWith('e')])).toMatchObject({ code: 2 });
    expect(sounder(['send', fileWith('e'), '--out', ''])).toMatchObject({ code: 2 });
  });

  test('never writes over what it is made from, whatever that is called', () => {
    const file = fileWith('e', 'hi.txt');
    const link = join(tempFolder(), 'linked.txt');
    symlinkSync(file, link);
    for (const args of [
      [file, ...itu, '--out', file],
      [link, ...itu, '--out', file],
      [file, '--codebook', book, '--out', book],
    ]) {
      const { code, said } = sounder(['send', ...args]);
      expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining('over') as string });
    }
    expect(readFileSync(file, 'utf8')).toBe('e');
  });

  test('says why it cannot read, send or write, and leaves nothing', () => {
    const said = (...args: string[]) => {
      const ended = sounder(['send', ...itu, ...args]);
      expect(ended.code).toBe(1);
      return ended.said;
    };
    const place = tempFolder();
    const out = join(place, 'a.wav');
    expect(said(join(place, 'absent.py'), '--out', out)).toContain('cannot be read (ENOENT');
    expect(said(fileWith(''), '--out', out)).toContain(
      'There is nothing to be heard: there is nothing in it',
    );
    expect(said(fileWith(' \n'), '--out', out)).toContain('There is nothing to be heard');
    expect(said(fileWith('e'), '--out', join(place, 'absent/a.wav'))).toContain(
      'a.wav cannot be written (ENOENT',
    );
    expect(said(fileWith(''), '--out', out)).toMatch(/ \[nothing-to-send\]\n$/);
    expect(said(fileWith('e'), '--out', join(place, 'absent/a.wav'))).toMatch(/ \[file-not-written\]\n$/);
    expect(said(join(place, 'absent.py'), '--out', out)).toMatch(/ \[file-unreadable\]\n$/);
    mkdirSync(join(place, 'taken'));
    expect(said(fileWith('e'), '--out', join(place, 'taken'))).toContain('cannot be written (EISDIR');
    expect(sounder(['send', fileWith('e'), '--codebook', fileWith('{}'), '--out', out])).toMatchObject({
      code: 1,
    });
    expect(readdirSync(place)).toEqual(['taken']);
  });

  test('says before it begins where a WAV cannot hold it', () => {
    const out = join(tempFolder(), 'a.wav');
    const long = fileWith('0'.repeat(60_000));
    const { code, said } = sounder(['send', long, ...itu, '--wpm', '5', '--rate', '22050', '--out', out]);
    expect(code).toBe(1);
    expect(said).toMatch(/more than the 4 GiB .* Have it in 4 parts \(--parts\), or send less of it\./);
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  test('that is interrupted leaves nothing', async () => {
    const out = join(tempFolder(), 'a.wav');
    const running = begin(['send', fileWith('paris '.repeat(9000)), ...itu, '--rate', '48000', '--out', out]);
    while (readdirSync(join(out, '..')).length === 0) await new Promise(setImmediate);
    const ended = new Promise((end) => running.once('exit', end));
    running.kill('SIGINT');
    expect(await ended).toBe(1);
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('writes to a device, and says so where that is full', () => {
    expect(sounder(['send', fileWith('e'), ...itu, '--out', '/dev/null']).code).toBe(0);
    const { code, said } = sounder(['send', fileWith('e'), ...itu, '--out', '/dev/full']);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('ENOSPC') as string });
  });

  test.skipIf(!canMount)('to a full disk says so and leaves nothing (as root on Linux)', () => {
    const disk = smallDisk();
    disk.leave(100);
    const ended = sounder([
      'send',
      fileWith('paris '.repeat(99)),
      ...itu,
      '--out',
      join(disk.folder, 'a.wav'),
    ]);
    expect(ended.code).toBe(1);
    expect(ended.said).toContain('a.wav cannot be written (ENOSPC');
    expect(readdirSync(disk.folder)).toEqual(['filler']);
  });
});
