import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WavReader, type WavSummary } from '../../../core/audio/wav-reading.ts';
import { wavHeader, wavSamples } from '../../../core/audio/wav-writing.ts';
import { SounderError } from '../../../core/errors.ts';
import { chunk, formatChunk, joined, named, PLAIN, riff, stored, type Storing } from './wav-files.ts';

function failureOf(work: () => void): unknown {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown;
  }
}

interface Read extends WavSummary {
  readonly sound: readonly number[];
}

function read(bytes: Uint8Array, piece = 7): Read {
  const reader = new WavReader();
  const sound: number[] = [];
  for (let at = 0; at < bytes.length; at += piece)
    for (const samples of reader.push(bytes.subarray(at, at + piece))) sound.push(...samples);
  return { ...reader.finish(), sound };
}

const SOUND = [0, 0.5, -0.5, 1, -1, 0.25];
const wav = (storing: Storing, sound: readonly number[] = SOUND) =>
  riff(formatChunk(storing), chunk('data', stored(sound, storing)));
const NOTE = chunk('LIST', Uint8Array.of(1, 2, 3));

describe('a WAV that is read', () => {
  const kinds = [
    [1, 8],
    [1, 16],
    [1, 24],
    [1, 32],
    [3, 32],
    [3, 64],
  ] as const;
  test.each(kinds)('gives its samples back from format %i of %i bits', (tag, bits) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.integer({ min: 1, max: 90 }), (...any) => {
        const [channels, isExtensible, piece] = any;
        const { sound, rate } = read(wav({ tag, bits, channels, isExtensible, rate: 11_025 }), piece);
        expect(rate).toBe(11_025);
        expect(sound).toHaveLength(SOUND.length);
        for (const [at, sample] of sound.entries())
          expect(sample).toBeCloseTo(SOUND[at] ?? 0, bits === 8 ? 1 : 4);
      }),
      { numRuns: 30 },
    );
  });

  test.each([32, 64] as const)('of floats of %i bits has silence for what is no number', (bits) => {
    const storing = { ...PLAIN, tag: 3, bits } as const;
    const { sound } = read(wav(storing, [0.5, NaN, Infinity, -Infinity, 1e38, 0.25]));
    expect(sound).toEqual([0.5, 0, 0, 0, 0, 0.25]);
  });

  test('is the one that was written', () => {
    const sound = Float32Array.from({ length: 1000 }, (_, at) => Math.sin(at));
    const again = read(joined(wavHeader(48_000, 1000), wavSamples(sound)), 333);
    expect(again).toMatchObject({ rate: 48_000, samples: 1000, isTruncated: false });
    expect(again.sound.every((sample, at) => Math.abs(sample - (sound[at] ?? 0)) < 1 / 16_000)).toBe(true);
  });

  test('has the mean of its channels', () => {
    const sides = joined(...[0.5, 0.25].map((side) => stored([side], PLAIN)));
    expect(read(riff(formatChunk({ ...PLAIN, channels: 2 }), chunk('data', sides))).sound[0]).toBeCloseTo(
      0.375,
      4,
    );
  });

  test('may hold other chunks before, between and behind', () => {
    const data = chunk('data', stored(SOUND, PLAIN));
    const { sound, isTruncated } = read(riff(NOTE, formatChunk(PLAIN), NOTE, data, NOTE));
    expect(sound).toHaveLength(SOUND.length);
    expect(isTruncated).toBe(false);
  });

  test('may be cut short: what is there is read, and it is said', () => {
    const whole = wav(PLAIN);
    for (let cut = 44; cut < whole.length; cut++)
      expect(read(whole.slice(0, cut))).toMatchObject({ samples: (cut - 44) >> 1, isTruncated: true });
  });

  test.each([0, 0xffffffff])('goes on to its end where its length is given as %i', (length) => {
    const piped = riff(formatChunk(PLAIN), chunk('data', stored(SOUND, PLAIN), length));
    expect(read(piped)).toMatchObject({ samples: SOUND.length, isTruncated: false });
  });

  test('may be longer than 4 GiB, with its length in a chunk of its own', () => {
    const long = new DataView(new ArrayBuffer(28));
    long.setBigUint64(8, 12n, true);
    const data = chunk('data', stored(SOUND, PLAIN), 0xffffffff);
    const bytes = named('RF64', chunk('ds64', new Uint8Array(long.buffer)), formatChunk(PLAIN), data, NOTE);
    expect(read(bytes)).toMatchObject({ samples: SOUND.length, isTruncated: false });
  });
});

describe('what is no WAV', () => {
  const adpcm = new Uint8Array(16);
  adpcm.set([2, 0, 1, 0, 0x40, 0x1f, 0, 0, 0, 0, 0, 0, 4, 0, 4, 0]);
  const muddled = Uint8Array.from(formatChunk(PLAIN).slice(8));
  muddled[12] = 9;
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['an empty file', new Uint8Array(0), 'it is no WAV'],
    ['a text', Uint8Array.from({ length: 100 }, () => 65), 'it is no WAV'],
    [
      'a RIFF of something else',
      chunk(
        'RIFF',
        Uint8Array.from({ length: 40 }, () => 65),
      ),
      'it is no WAV',
    ],
    ['a file that ends in its header', wav(PLAIN).slice(0, 30), 'it ends before its format is told'],
    ['one without data', riff(formatChunk(PLAIN), NOTE), 'it holds no sound'],
    [
      'one with its data first',
      riff(chunk('data', Uint8Array.of(1, 2))),
      'its sound comes before its format',
    ],
    ['packed sound', riff(chunk('fmt ', adpcm)), 'Sounder cannot read (format 2, 4 bits)'],
    ['a format cut short', riff(chunk('fmt ', Uint8Array.of(1, 0, 1, 0))), 'its format is cut short'],
    ['a format that cannot be', riff(chunk('fmt ', muddled)), 'its format contradicts itself'],
    ['a header without end', riff(chunk('fmt ', Uint8Array.of(1, 0), 1e9)), 'its header is broken'],
  ];
  test.each(cases)('is refused in plain words: %s', (_, bytes, complaint) => {
    expect(() => read(bytes)).toThrow(complaint);
  });

  test('never makes the reader fail in any other way', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, isBehindHeader) => {
        const reader = new WavReader();
        const start = isBehindHeader ? wav(PLAIN).slice(0, 36) : new Uint8Array(0);
        const failure = failureOf(() => {
          reader.push(start);
          reader.push(bytes);
          reader.finish();
        });
        expect(failure === null || failure instanceof SounderError).toBe(true);
      }),
    );
  });
});
