import type { Sound } from '../../../core/audio/sound.ts';
import { draws } from '../../../core/random.ts';

/** Numbers of mean 0 and variance 1, by pairs (Box and Muller 1958). */
export function normals(seed: number): () => number {
  const draw = draws(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - draw()));
    const angle = 2 * Math.PI * draw();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Adds white noise to each piece it is given, `decibels` below a steady tone in the 500 Hz about it. */
export function noise(tone: Sound, decibels: number, seed: number): (piece: Float32Array) => Float32Array {
  const inBand = tone.level ** 2 / 2 / 10 ** (decibels / 10);
  const deviation = Math.sqrt((inBand * (tone.rate / 2)) / 500);
  const normal = normals(seed);
  return (piece) => piece.map((sample) => sample + deviation * normal());
}

/** Something like speech: syllables of buzz or hiss through two formants, of any length and pitch. */
export function speech(seed: number, seconds: number, rate: number): Float32Array<ArrayBuffer> {
  const draw = draws(seed);
  const hiss = normals(seed);
  const samples = new Float32Array(seconds * rate);
  for (let start = 0; start < samples.length;) {
    const length = Math.floor(rate * (0.08 + 0.25 * draw()));
    const voice = { pitch: 90 + 110 * draw(), low: 300 + 500 * draw(), high: 900 + 1200 * draw() };
    const sound = draw() < 0.7 ? buzz(voice, rate) : () => 0.3 * hiss();
    for (let at = 0; at < Math.min(length, samples.length - start); at++)
      samples[start + at] = 0.2 * Math.sin((Math.PI * at) / length) * sound(at);
    start += length + Math.floor(rate * 0.1 * draw() ** 2);
  }
  return samples;
}

interface Voice {
  readonly pitch: number;
  readonly low: number;
  readonly high: number;
}

function buzz({ pitch, low, high }: Voice, rate: number): (at: number) => number {
  const gain = (frequency: number) =>
    1 / (1 + ((frequency - low) / 80) ** 2) + 0.5 / (1 + ((frequency - high) / 100) ** 2);
  const partials = Array.from({ length: Math.floor(3500 / pitch) }, (_, at) => (at + 1) * pitch);
  return (at) =>
    partials.reduce((sum, partial) => sum + gain(partial) * Math.sin((2 * Math.PI * partial * at) / rate), 0);
}
