import { type Seconds, seconds, type Units, units } from '../units.ts';

/** Ties the timeline to a clock: at time `at` the position was `position`, and a unit lasts `unit`. */
export interface Tempo {
  readonly at: Seconds;
  readonly position: Units;
  readonly unit: Seconds;
}

/** Where the transmission is at `time`. */
export function positionAt({ at, position, unit }: Tempo, time: number): Units {
  return units(position + (time - at) / unit);
}

/** When the transmission reaches `position`. */
export function timeAt(tempo: Tempo, position: number): Seconds {
  return seconds(tempo.at + (position - tempo.position) * tempo.unit);
}
