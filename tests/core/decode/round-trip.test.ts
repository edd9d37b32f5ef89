import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AudioExport, renditionOf } from '../../../core/audio/audio-export.ts';
import { render } from '../../../core/audio/rendition.ts';
import { rates } from '../../../core/audio/sound.ts';
import { type Method, methods } from '../../../core/codebook/codebook.ts';
import { codebookBy, methodFacts } from '../../../core/codebook/methods.ts';
import { encode } from '../../../core/encode/signals.ts';
import { readCopy } from '../../../core/decode/copy.ts';
import { Receiver } from '../../../core/decode/receiver.ts';
import { fists } from '../../../core/timeline/fist.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { segmentsOf } from '../arbitraries.ts';
import { exportOf } from '../audio/exports.ts';
import { python311 } from '../codebook/python-311.ts';
import { noise } from './channel.ts';

const source = readFileSync(join(import.meta.dirname, '../../../assets/samples/telegraph.py'), 'utf8');
const part = source.slice(0, 500);
const books = new Map(methods.map((method) => [method, codebookBy(method, python311)]));
const made = methods.filter((method) => !methodFacts[method].isGiven);

/** What is received of `text`, sent by a method's codebook as is asked, `through` something. */
function received(
  text: string,
  method: Method,
  asked: Partial<AudioExport>,
  through: (samples: Float32Array) => Float32Array = (samples) => samples,
): string {
  const codebook = books.get(method) ?? codebookBy(method, python311);
  const signals = encode(segmentsOf(text), codebook);
  const rendition = renditionOf(exportOf('', { signals, to: signals.ids.length, ...asked }));
  const receiver = new Receiver(rendition.sound.rate);
  for (const block of render(rendition)) receiver.push(through(block));
  const heard = receiver.finish();
  if (heard.kind === 'refused') throw heard.error;
  const reading = readCopy(heard, codebook, true);
  if (reading.kind === 'refused') throw reading.error;
  return reading.text;
}

describe('a module that is sent and received', { timeout: 60_000 }, () => {
  const cases = made.flatMap((method) =>
    methodFacts[method].isPrefixFree
      ? [[method, 'run-on'] as const, [method, 'spaced'] as const]
      : [[method, 'spaced'] as const],
  );
  test.each(cases)('is the same by %s, %s', (method, spacing) => {
    expect(received(source, method, { spacing })).toBe(source);
  });

  test.each(cases)('is the same through noise of 10 dB by %s, %s', (method, spacing) => {
    expect(received(source.slice(0, 600), method, { spacing, noise: 10, seed: 7 })).toBe(
      source.slice(0, 600),
    );
  });

  test.each([
    ['huffman', 'run-on'],
    ['fastest-spaced', 'spaced'],
  ] as const)(
    'of 10,000 characters is the same through white noise, 10 dB in 500 Hz, by %s, %s',
    (method, spacing) => {
      const long = source.repeat(9).slice(0, 10_000);
      const tone = renditionOf(exportOf('e', { spacing })).sound;
      expect(received(long, method, { spacing }, noise(tone, 10, 11))).toBe(long);
    },
  );

  test.each(rates.flatMap((rate) => ([5, 12, 35, 60] as const).map((speed) => [speed, rate] as const)))(
    'is the same at %i WPM and %i samples a second',
    (wpm, rate) => {
      const text = source.slice(0, 5 * wpm);
      const speed = wordsPerMinute(wpm);
      for (const spacing of ['run-on', 'spaced'] as const)
        expect(received(text, 'huffman', { spacing, speed, effective: speed, rate })).toBe(text);
    },
  );

  test.each([
    [20, 10],
    [25, 5],
    [18, 15],
    [20, 17],
  ])('is the same at %i WPM stretched to %i in all', (speed, effective) => {
    const stretched = { speed: wordsPerMinute(speed), effective: wordsPerMinute(effective) };
    expect(received(part, 'fastest-spaced', stretched)).toBe(part);
    expect(received(part, 'huffman', { ...stretched, spacing: 'spaced' })).toBe(part);
  });

  test.each(fists)('is the same by the fist %s, fading', (fist) => {
    for (const spacing of ['run-on', 'spaced'] as const)
      expect(received(part, 'huffman', { spacing, fist, fading: true, pitch: hertz(432.1) })).toBe(part);
  });

  test.each([5, 12, 20, 28])('keeps its words through the noise of a receiver’s filter at %i WPM', (wpm) => {
    const speed = wordsPerMinute(wpm);
    const text = 'THE QUICK BROWN FOX JUMPS OVER A LAZY DOG 012 E T I '.repeat(wpm).slice(0, 8 * wpm);
    expect(received(text, 'itu', { speed, effective: speed, noise: 10, seed: wpm })).toBe(text.trim());
  });

  test('is in capitals by International Morse', () => {
    const text = received('The quick brown fox, at 20 WPM.\n', 'itu', { effective: wordsPerMinute(12) });
    expect(text).toBe('THE QUICK BROWN FOX, AT 20 WPM.');
  });
});
