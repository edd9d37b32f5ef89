import type { Mark } from '../timeline/timeline.ts';
import type { Units } from '../units.ts';
import { fade, fading } from './fading.ts';
import { headroom, noiseLevel } from './loudness.ts';
import { BandNoise } from './noise.ts';
import { sampleAt, type Sound } from './sound.ts';
import { addStrike, RINGING } from './sounder.ts';
import { addTone } from './tone.ts';

/** Samples made at a time: half a second to four seconds, so that a day of Morse takes no more memory than a dot. */
export const BLOCK = 1 << 15;

/** How many samples `length` units take: the last is the first that lies at the end or behind it. */
export function sampleCount(length: Units, sound: Pick<Sound, 'speed' | 'rate'>): number {
  return Math.ceil(sampleAt(length, sound));
}

/**
 * Makes the samples of `marks`, which are in order and do not overlap, from 0 up to `length`, block after block. Every
 * sample is computed from its own number and its mark's place, so nothing drifts at any length, and it is the same
 * whatever the size of the blocks.
 */
export class Synthesis {
  readonly #sound: Sound;
  readonly #near: Near;
  readonly #noise: BandNoise | null;
  readonly #gain: ((time: number) => number) | null;
  readonly #count: number;
  #first = 0;

  constructor(marks: Iterable<Mark>, length: Units, asked: Sound) {
    const { noise, fading: isFading, seed } = asked.conditions;
    const sound = { ...asked, level: asked.level * headroom(asked.level, noise) };
    this.#sound = sound;
    this.#near = new Near(marks, sound);
    this.#noise = noiseOf(sound);
    this.#gain = isFading ? fading(seed) : null;
    this.#count = sampleCount(length, sound);
  }

  /** How many samples are still to come. */
  get left(): number {
    return this.#count - this.#first;
  }

  /** Writes the next samples into `room`, and answers the part of it that they fill. */
  next(room: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    const block = room.subarray(0, this.left).fill(0);
    const first = this.#first;
    this.#first += block.length;
    for (const mark of this.#near.at(first, this.#first)) addMark(block, first, mark, this.#sound);
    if (this.#gain !== null) fade(block, first, this.#sound.rate, this.#gain);
    this.#noise?.add(block);
    return block;
  }
}

/** All of its samples, in blocks of `size`, each of its own. */
export function* synthesise(
  marks: Iterable<Mark>,
  length: Units,
  sound: Sound,
  size = BLOCK,
): Generator<Float32Array<ArrayBuffer>, void> {
  const synthesis = new Synthesis(marks, length, sound);
  while (synthesis.left > 0) yield synthesis.next(new Float32Array(Math.min(size, synthesis.left)));
}

function addMark(block: Float32Array, first: number, mark: Mark, sound: Sound): void {
  switch (sound.instrument) {
    case 'tone':
      addTone(block, first, mark, sound);
      return;
    case 'sounder':
      addStrike(block, first, sampleAt(mark.start, sound), 'click', sound.rate, sound.level);
      addStrike(block, first, sampleAt(mark.end, sound), 'clack', sound.rate, sound.level);
  }
}

/** The noise that the conditions ask for. */
function noiseOf({ pitch, rate, level, conditions: { noise, seed } }: Sound): BandNoise | null {
  if (noise === null) return null;
  return new BandNoise(pitch, rate, (level * noiseLevel(noise)) ** 2, seed);
}

/** The marks that sound in a block: those that begin in it, and those that are not yet over. */
class Near {
  readonly #waiting: Iterator<Mark, unknown>;
  readonly #sound: Sound;
  /** How long a mark is heard after its end, in samples. */
  readonly #after: number;
  #begun: readonly Mark[] = [];
  #next: Mark | undefined;

  constructor(marks: Iterable<Mark>, sound: Sound) {
    this.#waiting = marks[Symbol.iterator]();
    this.#sound = sound;
    this.#after = sound.instrument === 'sounder' ? RINGING * sound.rate + 1 : 0;
    this.#next = this.#take();
  }

  /** The marks that are heard between the samples `first` and `end`. Blocks are asked for in order. */
  at(first: number, end: number): readonly Mark[] {
    const heard = this.#begun.filter((mark) => sampleAt(mark.end, this.#sound) + this.#after > first);
    while (this.#next !== undefined && sampleAt(this.#next.start, this.#sound) < end) {
      heard.push(this.#next);
      this.#next = this.#take();
    }
    return (this.#begun = heard);
  }

  #take(): Mark | undefined {
    const next = this.#waiting.next();
    return next.done === true ? undefined : next.value;
  }
}
