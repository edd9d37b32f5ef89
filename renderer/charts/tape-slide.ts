import { positionAt, type Tempo, timeAt } from '../../core/timeline/tempo.ts';
import { seconds, type Seconds } from '../../core/units.ts';
import { UNIT_WIDTH } from './tape.ts';

/** How far a strip of tape reaches beyond what is in sight, in pixels. */
export const REACH = 1600;

/** By how much the page's clock may stray from the audio clock, in seconds: what nobody sees. */
const STRAYS = 0.03;

/** A strip has this much left to slide, in seconds, or it makes way for the next: somebody looks once a second. */
const LEAST_ROOM = 1.1;

/** How long a whole strip slides. */
export function timeOfStrip(unit: Seconds): Seconds {
  return seconds((REACH / UNIT_WIDTH) * unit);
}

/** The tempo of a strip that is laid at `now`, where another slid until then: by the page's clock, in seconds. */
export function laidAt(tempo: Tempo, now: number): Tempo {
  return { at: seconds(now), position: positionAt(tempo, now), unit: tempo.unit };
}

/** Whether a strip shows what is heard at `now`, at the speed of now. */
export function isInStep(tempo: Tempo, heard: number, unit: Seconds, now: number): boolean {
  return tempo.unit === unit && Math.abs(timeAt(tempo, heard) - now) < STRAYS;
}

/** Whether a strip has enough left to slide at `now`. */
export function hasRoom({ at, unit }: Tempo, now: number): boolean {
  return at + timeOfStrip(unit) - now > LEAST_ROOM;
}
