import { EDGE } from '../../../core/audio/envelope.ts';
import { CLEAR, type Sound } from '../../../core/audio/sound.ts';
import { synthesise } from '../../../core/audio/synthesis.ts';
import { Receiver } from '../../../core/decode/receiver.ts';
import type { Heard, Reception } from '../../../core/decode/reception.ts';
import type { Mark } from '../../../core/timeline/timeline.ts';
import { draws } from '../../../core/random.ts';
import { hertz, seconds, type Units, units, wordsPerMinute } from '../../../core/units.ts';

/** Words of letters of dots and dashes, as they are sent and heard. */
export type Words = readonly (readonly string[])[];

/** Gaps inside a letter, between letters and between words, in units. */
export interface Gaps {
  readonly letter: number;
  readonly word: number;
}

export const RUN_ON: Gaps = { letter: 1, word: 1 };
export const SPACED: Gaps = { letter: 3, word: 7 };

/** Farnsworth gaps for elements at 20 WPM and 10 WPM over all (ARRL: 0.654 s and 1.525 s). */
export const FARNSWORTH: Gaps = { letter: 0.6537 / 0.06, word: 1.5253 / 0.06 };

/** A tone of 600 Hz, 20 WPM and 8 kHz, but for what is asked. */
export function toneWith(asked: {
  readonly speed?: number;
  readonly pitch?: number;
  readonly rate?: number;
  readonly level?: number;
  readonly edge?: number;
}): Sound {
  const { speed = 20, pitch = 600, rate = 8000, level = 0.5, edge = EDGE } = asked;
  return {
    instrument: 'tone',
    speed: wordsPerMinute(speed),
    pitch: hertz(pitch),
    rate,
    edge: seconds(edge),
    level,
    conditions: CLEAR,
  };
}

/** The marks of `words`, and where all ends. */
export function marksOf(
  words: Words,
  { letter, word }: Gaps,
): { readonly marks: readonly Mark[]; readonly length: Units } {
  const marks: Mark[] = [];
  let at = 2;
  for (const letters of words) {
    for (const elements of letters) {
      for (const element of elements) {
        const end = at + (element === '-' ? 3 : 1);
        marks.push({ start: units(at), end: units(end) });
        at = end + 1;
      }
      at += letter - 1;
    }
    at += word - letter;
  }
  return { marks, length: units(at + 2) };
}

/** `words` as samples. */
export function samplesOf(words: Words, gaps: Gaps, tone: Sound): Float32Array<ArrayBuffer> {
  const { marks, length } = marksOf(words, gaps);
  return samplesOfMarks(marks, length, tone);
}

/** `marks` as samples. */
export function samplesOfMarks(
  marks: readonly Mark[],
  length: Units,
  tone: Sound,
): Float32Array<ArrayBuffer> {
  const chunks = [...synthesise(marks, length, tone)];
  const samples = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return samples;
}

/** What a receiver makes of `samples`, which it gets in pieces of `piece`. */
export function receive(samples: Float32Array, rate: number, piece = 4096): Reception {
  const receiver = new Receiver(rate);
  for (let at = 0; at < samples.length; at += piece) receiver.push(samples.subarray(at, at + piece));
  return receiver.finish();
}

/** What was heard; throws the receiver's error where nothing was. */
export function heard(reception: Reception): Heard {
  if (reception.kind === 'refused') throw reception.error;
  return reception;
}

/** `count` words of one to six letters, each of one to six elements. */
export function randomWords(seed: number, count: number): Words {
  const draw = draws(seed);
  const upTo = (most: number) => 1 + Math.floor(draw() * most);
  const letter = () => Array.from({ length: upTo(6) }, () => (draw() < 0.6 ? '.' : '-')).join('');
  return Array.from({ length: count }, () => Array.from({ length: upTo(6) }, letter));
}

/** All of `words` as one letter, as they are heard run on. */
export function runOn(words: Words): Words {
  return [[words.flat().join('')]];
}
