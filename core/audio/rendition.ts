import { WORD_GAP } from '../codebook/codeword-units.ts';
import { byHand, type Hand } from '../timeline/fist.ts';
import { type Mark, marksOf, startOf, type Timeline } from '../timeline/timeline.ts';
import { type Units, units } from '../units.ts';
import type { Sound } from './sound.ts';
import { sampleCount, synthesise, Synthesis } from './synthesis.ts';

/** A stretch of a transmission, who keys it and how it sounds: all that decides what is heard. */
export interface Rendition {
  readonly timeline: Timeline;
  /** The first signal, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly hand: Hand;
  readonly sound: Sound;
}

/** How long it is, with the gap behind its last signal, and one that parts words: else others wait for more of it. */
export function renditionUnits({ timeline, from, to }: Rendition): Units {
  const sent = startOf(timeline, to) - startOf(timeline, from);
  return units(sent === 0 ? 0 : sent + WORD_GAP);
}

/** How many samples it takes. */
export function renditionSamples(rendition: Rendition): number {
  return sampleCount(renditionUnits(rendition), rendition.sound);
}

/** What makes its samples: however long it is, it takes no more memory. */
export function synthesisOf(rendition: Rendition): Synthesis {
  return new Synthesis(marks(rendition), renditionUnits(rendition), rendition.sound);
}

/** Its samples, block by block. */
export function render(rendition: Rendition): Generator<Float32Array<ArrayBuffer>, void> {
  return synthesise(marks(rendition), renditionUnits(rendition), rendition.sound);
}

/** A selection slips as it does in the whole, and begins with its first signal. */
function* marks({ timeline, from, to, hand }: Rendition): Generator<Mark, void> {
  const begin = startOf(timeline, from);
  for (let signal = from; signal < to; signal++) {
    for (const mark of marksOf(timeline, signal)) {
      const { start, end } = byHand(mark, hand);
      yield { start: units(Math.max(0, start - begin)), end: units(end - begin) };
    }
  }
}
