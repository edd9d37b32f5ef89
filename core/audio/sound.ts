import type { Hertz, Seconds, WordsPerMinute } from '../units.ts';

/** What marks sound as: a tone for as long as they last, or a click where they begin and a clack where they end. */
export const instruments = ['tone', 'sounder'] as const;
type Instrument = (typeof instruments)[number];

/** What the air adds to a sound. */
export interface Conditions {
  /** How far the noise in the 500 Hz about the tone lies below it, in decibels; null for none. */
  readonly noise: number | null;
  /** Whether the level comes and goes slowly. */
  readonly fading: boolean;
  /** Decides what chance would. */
  readonly seed: number;
}

/** What noise may be set to, in decibels. */
export const NOISE_RANGE = { least: -10, most: 40 } as const;

/** Nothing between the key and the ear. */
export const CLEAR: Conditions = { noise: null, fading: false, seed: 1 };

/** How a transmission is made into samples. */
export interface Sound {
  readonly instrument: Instrument;
  readonly speed: WordsPerMinute;
  readonly pitch: Hertz;
  /** Samples per second. */
  readonly rate: number;
  /** How long a mark takes to rise and to fall; never more than half of it. */
  readonly edge: Seconds;
  /** Full scale is 1. */
  readonly level: number;
  readonly conditions: Conditions;
}

/** The rates that are offered, in samples per second. */
export const rates = [8000, 11_025, 22_050, 48_000] as const;
export type Rate = (typeof rates)[number];

/**
 * Where `position` lies, in samples. From whole units this is one product and one quotient: no rounding adds up,
 * whatever comes before.
 */
export function sampleAt(position: number, { speed, rate }: Pick<Sound, 'speed' | 'rate'>): number {
  return (position * rate * 6) / (5 * speed); // a unit is 6/5 s at 1 WPM
}
