import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import type { Method } from '../../../core/codebook/codebook.ts';
import { MOST_WAV_SAMPLES, wavBytes, wavHeader, wavSamples } from '../../../core/audio/wav-writing.ts';
import { chunk, formatChunk, joined, PLAIN, riff, stored } from '../../core/audio/wav-files.ts';
import { python311 } from '../../core/codebook/python-311.ts';
import { sharedFolder, tempFolder } from '../../support/temp-folder.ts';
import { builtCommand } from './support/command.ts';

const { sounder } = builtCommand();
const folder = sharedFolder();
const source = join(import.meta.dirname, '../../../assets/samples/telegraph.py');
const bookBy = (method: Method) => {
  const file = join(folder, `${method}.json`);
  writeFileSync(file, codebookJson(codebookBy(method, python311)));
  return file;
};
const huffman = bookBy('huffman');
const wav = join(folder, 'a.wav');
const fileWith = (bytes: Uint8Array) => {
  const file = join(tempFolder(), 'b.wav');
  writeFileSync(file, bytes);
  return file;
};
const received = (...args: string[]) => sounder(['receive', ...args]);

beforeAll(() => {
  sounder(['send', source, '--codebook', huffman, '--out', wav], { dataFolder: folder, pythons: folder });
});

describe('receive', { timeout: 60_000 }, () => {
  const speeds = ['12', '20', '35', '60'] as const;
  const cases = (['huffman', 'fastest-prefix', 'fastest-spaced'] as const).flatMap((method) =>
    (method === 'fastest-spaced' ? ['spaced'] : ['run-on', 'spaced']).flatMap((spacing) =>
      speeds.map((wpm, at) => [method, spacing, wpm, at % 2 === 0 ? '8000' : '48000'] as const),
    ),
  );
  test.each(cases)(
    'gives back what was sent, byte by byte: %s, %s, %s WPM, %s Hz',
    (method, spacing, wpm, rate) => {
      const [book, out] = [bookBy(method), join(tempFolder(), 'a.wav')];
      sounder([
        'send',
        source,
        '--codebook',
        book,
        '--spacing',
        spacing,
        '--wpm',
        wpm,
        '--rate',
        rate,
        '--out',
        out,
      ]);
      expect(received(out, '--codebook', book)).toEqual({
        code: 0,
        out: readFileSync(source, 'utf8'),
        said: '',
      });
    },
  );

  test('gives back any text, whatever its line ends and characters', () => {
    const text = '\ufeffa\r\nb\rc\n\n\u0000é電🔔';
    const [file, out] = [join(folder, 'odd.txt'), join(folder, 'odd.wav')];
    writeFileSync(file, text);
    sounder(['send', file, '--codebook', huffman, '--out', out]);
    expect(received(out, '--codebook', huffman).out).toBe(text);
  });

  test('gives capitals and single spaces by International Morse, which needs no file', () => {
    const out = join(folder, 'itu.wav');
    sounder(['send', '-', '--method', 'itu', '--effective', '12', '--out', out], {
      input: ' Hello,\n\n  World ',
    });
    expect(received(out, '--method', 'itu')).toEqual({ code: 0, out: 'HELLO, WORLD', said: '' });
    const { said } = received(out, '--method', 'wabun');
    expect(said).toBe('sounder: nothing in it goes over to Wabun (DO); it was read as International Morse\n');
  });

  test('hears stdin, and tells programs what it heard', () => {
    const { code, out } = sounder(['receive', '-', '--codebook', huffman, '--json'], {
      input: readFileSync(wav),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      text: readFileSync(source, 'utf8'),
      pitch: expect.closeTo(600, 0) as number,
      speed: expect.closeTo(20, 0) as number,
      spacing: 'run-on',
      letterGap: null,
      unknown: 0,
      doubtful: 0,
      isCutShort: false,
      isTruncated: false,
    });
  });

  test.each([
    ['two channels', { ...PLAIN, channels: 2 }],
    ['24 bits', { ...PLAIN, bits: 24 }],
    ['floats', { ...PLAIN, tag: 3, bits: 32 }],
  ] as const)('hears a file of %s', (_, storing) => {
    const plain = readFileSync(wav).subarray(44);
    const samples = new Int16Array(plain.buffer, plain.byteOffset, 8000 * 60); // the first minute
    const sound = stored(
      Array.from(samples, (sample) => sample / 32_767),
      storing,
    );
    const cut = riff(formatChunk(storing), chunk('data', sound, 2 * sound.length));
    const { code, out } = received(fileWith(cut), '--codebook', huffman);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(40);
    expect(readFileSync(source, 'utf8').startsWith(out)).toBe(true);
  });

  test('gives what there is of a file that is cut short, and says so', () => {
    const cut = fileWith(readFileSync(wav));
    truncateSync(cut, 44 + 2 * 480 * 1500);
    const { code, out, said } = received(cut, '--codebook', huffman);
    expect(code).toBe(0);
    expect(readFileSync(source, 'utf8').startsWith(out)).toBe(true);
    expect(out.length).toBeGreaterThan(90);
    expect(said).toContain('sounder: the file ends before it says it does; what there is was read\n');
  });

  test.each([
    [
      'of another method',
      bookBy('huffman-heap'),
      'keywords would stand in the middle of names|half a codeword',
    ],
    ['that needs gaps', bookBy('fastest-spaced'), 'run on without a gap'],
  ])('refuses a codebook %s', (_, book, complaint) => {
    const { code, out, said } = received(wav, '--codebook', book);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(
      new RegExp(`^sounder: This recording was not sent by this codebook: .*(${complaint}).*\\n$`),
    );
  });

  const silence = chunk('data', new Uint8Array(160_000));
  test.each([
    ['nothing', new Uint8Array(0), 'it is no WAV', 'recording-refused'],
    ['a text', new TextEncoder().encode('def f(): pass\n'.repeat(9)), 'it is no WAV', 'recording-refused'],
    ['a header alone', wavHeader(8000, 9), 'it is empty', 'recording-without-morse'],
    ['silence', riff(formatChunk(PLAIN), silence), 'it is silent', 'recording-without-morse'],
    [
      'packed sound',
      joined(riff(chunk('fmt ', Uint8Array.of(2, 0, 1, 0, 64, 31, 0, 0, 0, 0, 0, 0, 4, 0, 4, 0)))),
      'format 2, 4 bits',
      'recording-refused',
    ],
  ])('says in one line what is wrong with %s', (_, bytes, complaint, error) => {
    const { code, out, said } = received(fileWith(bytes), '--codebook', huffman);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/^sounder: [^\n]+\n$/);
    expect(said).toContain(complaint);
    expect(said).toContain(`[${error}]`);
  });

  test('reads no more of 4 GiB than it takes to tell that they are no Morse', () => {
    const tone = Float32Array.from({ length: 8000 * 300 }, (_, at) => 0.3 * Math.sin((Math.PI * at) / 9));
    const file = fileWith(Buffer.concat([wavHeader(8000, MOST_WAV_SAMPLES), wavSamples(tone)]));
    truncateSync(file, wavBytes(MOST_WAV_SAMPLES)); // the rest is a hole, which takes no room
    const { code, out, said } = received(file, '--codebook', huffman);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/its tone does not come in dots and dashes.* \[recording-without-morse\]\n$/);
  });

  test('says what it cannot read, and how it is asked', () => {
    expect(received(join(folder, 'absent.wav'), '--codebook', huffman)).toMatchObject({ code: 1 });
    expect(received(folder, '--codebook', huffman).said).toContain('cannot be read (EISDIR');
    expect(received(wav, '--codebook', join(folder, 'absent.json'))).toMatchObject({ code: 1 });
    expect(received(wav, '--codebook', source).said).toContain('it is no JSON');
    expect(received(wav)).toMatchObject({ code: 2, out: '' });
    expect(received('--codebook', huffman)).toMatchObject({ code: 2, out: '' });
    expect(received(wav, '--codebook', huffman, '--method', 'itu')).toMatchObject({ code: 2 });
    expect(received('--help').out).toMatch(/^usage: sounder receive FILE\.wav/);
  });
});
