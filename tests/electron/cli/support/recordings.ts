import { readFileSync } from 'node:fs';
import { WavReader } from '../../../../core/audio/wav-reading.ts';

/** A sound quieter than this, of full scale, is silence between two tones. */
const QUIET = 0.02;
/** A tone of any pitch passes through silence twice a wave: shorter silences are part of it, in seconds. */
const WAVE = 0.004;

/** When a recording sounds, in milliseconds: where each mark begins, and how long it lasts. */
export function marksIn(file: string): readonly (readonly [number, number])[] {
  const reader = new WavReader();
  const samples = reader.push(readFileSync(file)).flatMap((piece) => [...piece]);
  const rate = reader.finish().rate;
  const loud = samples.flatMap((sample, at) => (Math.abs(sample) > QUIET ? [at / rate] : []));
  const starts = loud.filter((time, at) => time - (loud[at - 1] ?? -1) > WAVE);
  const ends = loud.filter((time, at) => (loud[at + 1] ?? Infinity) - time > WAVE);
  const round = (seconds: number) => Math.round(seconds * 100) * 10;
  return starts.map((start, at) => [round(start), round((ends[at] ?? NaN) - start)]);
}
