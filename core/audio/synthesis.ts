import type { Mark } from '../timeline/timeline.ts';
import type { Units } from '../units.ts';
import { fade, fading } from './fading.ts';
import { BandNoise } from './noise.ts';
import { sampleAt, type Sound } from './sound.ts';
import { addStrike, RINGING } from './sounder.ts';
import { addTone } from './tone.ts';

/** Samples made at a time: half a second to four seconds, so that a day of Morse takes no more memory than a dot. */
const BLOCK = 1 << 15;

/** How many samples `length` units take: the last is the first that lies at the end or behind it. */
export function sampleCount(length: Units, sound: Pick<Sound, 'speed' | 'rate'>): number {
  return Math.ceil(sampleAt(length, sound));
}

/**
 * The samples of `marks`, which are in order and do not overlap, from 0 up to `length`, block by block. Every
 * sample is computed from its own number and its mark's place, so nothing drifts at any length, and it is the same
 * whatever the size of the blocks.
 */
export function* synthesise(
  marks: Iterable<Mark>,
  length: Units,
  sound: Sound,
  size = BLOCK,
): Generator<Float32Array<ArrayBuffer>, void> {
  const { rate, conditions } = sound;
  const count = sampleCount(length, sound);
  const noise = noiseOf(sound);
  const gain = conditions.fading ? fading(conditions.seed) : null;
  const near = new Near(marks, sound);
  for (let first = 0; first < count; first += size) {
    const block = new Float32Array(Math.min(size, count - first));
    for (const mark of near.at(first, first + block.length)) addMark(block, first, mark, sound);
    if (gain !== null) fade(block, first, rate, gain);
    noise?.add(block);
    yield block;
  }
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

/** The noise that the conditions ask for; a steady tone has half of its level's square as its mean square. */
function noiseOf({ pitch, rate, level, conditions: { noise, seed } }: Sound): BandNoise | null {
  if (noise === null) return null;
  return new BandNoise(pitch, rate, level ** 2 / 2 / 10 ** (noise / 10), seed);
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
