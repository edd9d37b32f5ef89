import type { Mark } from '../timeline/timeline.ts';
import { seconds } from '../units.ts';
import { edgeOf, rise } from './envelope.ts';
import { oscillate } from './oscillation.ts';
import { sampleAt, type Sound } from './sound.ts';

/**
 * Writes what of `mark` falls into the silent `block`, whose first sample has the number `first`. The tone runs
 * through from sample 0 as an oscillator does, and edges fall between samples where they must.
 */
export function addTone(block: Float32Array, first: number, mark: Mark, sound: Sound): void {
  const start = sampleAt(mark.start, sound);
  const end = sampleAt(mark.end, sound);
  const from = Math.max(first, Math.ceil(start));
  const to = Math.min(first + block.length, Math.ceil(end));
  const turn = (2 * Math.PI * sound.pitch) / sound.rate;
  oscillate(block, first, from, to, { level: sound.level, angle: 0, turn, decay: 1 });
  const edge = edgeOf(seconds((end - start) / sound.rate), sound.edge) * sound.rate;
  for (let at = from; at < Math.min(to, start + edge); at++)
    block[at - first] = (block[at - first] ?? 0) * rise((at - start) / edge);
  for (let at = Math.max(from, Math.floor(end - edge) + 1); at < to; at++)
    block[at - first] = (block[at - first] ?? 0) * rise((end - at) / edge);
}
