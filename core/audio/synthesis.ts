import { type Hertz, type Seconds, seconds, type Units, type WordsPerMinute } from '../units.ts';
import type { Mark } from '../timeline/timeline.ts';
import { edgeOf } from './envelope.ts';

/** How a transmission is made into samples. */
export interface Tone {
  readonly speed: WordsPerMinute;
  readonly pitch: Hertz;
  /** Samples per second. */
  readonly rate: number;
  /** How long a mark takes to rise and to fall; never more than half of it. */
  readonly edge: Seconds;
  /** Full scale is 1. */
  readonly level: number;
}

/** Samples made at a time: half a second to four seconds, so that a day of Morse takes no more memory than a dot. */
const CHUNK = 1 << 15;

/** How many samples `length` units take: the last is the first that lies at the end or behind it. */
export function sampleCount(length: Units, tone: Tone): number {
  return Math.ceil(sampleAt(length, tone));
}

/**
 * The samples of `marks`, which are in order and do not overlap, from 0 up to `length`, chunk by chunk. Every
 * sample is computed from its own number and its mark's place, so nothing drifts at any length; the tone runs
 * through as an oscillator does, and edges fall between samples where they must.
 */
export function* synthesise(
  marks: Iterable<Mark>,
  length: Units,
  tone: Tone,
): Generator<Float32Array<ArrayBuffer>, void> {
  const count = sampleCount(length, tone);
  const waiting = marks[Symbol.iterator]();
  let next = waiting.next();
  for (let first = 0; first < count; first += CHUNK) {
    const chunk = new Float32Array(Math.min(CHUNK, count - first));
    while (next.done !== true && sampleAt(next.value.start, tone) < first + chunk.length) {
      sound(chunk, first, next.value, tone);
      if (sampleAt(next.value.end, tone) > first + chunk.length) break; // it goes on in the next chunk
      next = waiting.next();
    }
    yield chunk;
  }
}

/** Where `position` lies, in samples. From whole units this is one product and one quotient: no rounding adds up. */
function sampleAt(position: number, { speed, rate }: Tone): number {
  return (position * rate * 6) / (5 * speed); // a unit is 6/5 s at 1 WPM
}

/** Writes what of `mark` falls into `chunk`, whose first sample has the number `first`. */
function sound(chunk: Float32Array, first: number, mark: Mark, tone: Tone): void {
  const start = sampleAt(mark.start, tone) - first;
  const end = sampleAt(mark.end, tone) - first;
  const from = Math.max(0, Math.ceil(start));
  const to = Math.min(chunk.length, Math.ceil(end));
  oscillate(chunk, first, from, to, tone);
  const edge = edgeOf(seconds((end - start) / tone.rate), tone.edge) * tone.rate;
  for (let at = from; at < Math.min(to, start + edge); at++)
    chunk[at] = (chunk[at] ?? 0) * rise(at - start, edge);
  for (let at = Math.max(from, Math.floor(end - edge) + 1); at < to; at++)
    chunk[at] = (chunk[at] ?? 0) * rise(end - at, edge);
}

/** A sine that has run since sample 0, turned on from sample to sample: far cheaper than a sine for each. */
function oscillate(chunk: Float32Array, first: number, from: number, to: number, tone: Tone): void {
  const turn = (2 * Math.PI * tone.pitch) / tone.rate;
  const [stepCos, stepSin] = [Math.cos(turn), Math.sin(turn)];
  const cycles = ((first + from) * tone.pitch) / tone.rate;
  const angle = 2 * Math.PI * (cycles - Math.floor(cycles));
  let cos = tone.level * Math.cos(angle);
  let sin = tone.level * Math.sin(angle);
  for (let at = from; at < to; at++) {
    chunk[at] = sin;
    const turned = sin * stepCos + cos * stepSin;
    cos = cos * stepCos - sin * stepSin;
    sin = turned;
  }
}

/** The raised cosine `at` samples into an edge. */
function rise(at: number, edge: number): number {
  return (1 - Math.cos((Math.PI * at) / edge)) / 2;
}
