import { type Seconds, seconds } from '../units.ts';

/**
 * How likely each length of a unit is, after the marks and gaps heard: entry `i` is the weight of
 * `SHORTEST * STEP ** i`. The weights add up to 1.
 */
export type UnitBelief = Float64Array;

/** 80 WPM and 3 WPM: what hands do, and room on both sides. */
const SHORTEST = 1.2 / 80;
const LONGEST = 1.2 / 3;
/** Two lengths that differ by less are not told apart. */
const STEP = 1.03;
const SIZE = Math.ceil(Math.log(LONGEST / SHORTEST) / Math.log(STEP)) + 1;
const UNITS = Float64Array.from({ length: SIZE }, (_, at) => SHORTEST * STEP ** at);

/** How far hands stray, in the logarithm of a length: a little more than 20 %, for dashes are no exact 3 u either. */
const SPREAD = 0.24;
/** The guess only decides between readings that are as likely: a row of dots, or of dashes three times as fast. */
const GUESS_SPREAD = 1.5;
/** How far the speed moves from mark to mark, and how often it is another altogether. */
const DRIFT = 0.12;
const LEAP = 1e-4;
/** Behind 5 u a gap may be any pause: it tells that the unit is short, not how short. */
const PAUSE = 5;

/** How likely a mark or a gap is that lasts so many units: entry `ORIGIN + i` is for `STEP ** i` of them. */
const ORIGIN = 2 * SIZE;
const MARK = likelihoods((x) => bell(x, SPREAD) + bell(x - Math.log(3), SPREAD));
const GAP = likelihoods((x) => {
  const pause = 1 / (1 + Math.exp((Math.log(PAUSE) - x) / 0.1));
  return bell(x, SPREAD) + 0.5 * bell(x - Math.log(3), SPREAD) + 0.2 * pause;
});

/** What is believed before anything is heard. */
export function beliefFrom(guess: Seconds): UnitBelief {
  return normal(UNITS.map((unit) => bell(Math.log(unit / guess), GUESS_SPREAD)));
}

/** What is believed after a mark that long: 1 u or 3 u. */
export function afterMark(belief: UnitBelief, length: Seconds): UnitBelief {
  return weighed(drifted(belief), MARK, length);
}

/** What is believed after a gap that long: 1 u, 3 u, or a pause. */
export function afterGap(belief: UnitBelief, length: Seconds): UnitBelief {
  return weighed(belief, GAP, length);
}

/** The unit that is as likely too long as too short. */
export function unitOf(belief: UnitBelief): Seconds {
  let sum = 0;
  const at = belief.findIndex((weight) => (sum += weight) >= 0.5);
  return seconds(UNITS[at] ?? LONGEST);
}

function weighed(belief: UnitBelief, table: Float64Array, length: Seconds): UnitBelief {
  const steps = ORIGIN + Math.round(Math.log(length / SHORTEST) / Math.log(STEP));
  const last = table.length - 1;
  return normal(belief.map((weight, at) => weight * (table[Math.min(Math.max(steps - at, 0), last)] ?? 0)));
}

/** Lets some of each weight pass to its neighbours, and a trace of it anywhere. */
function drifted(belief: UnitBelief): UnitBelief {
  return belief.map((weight, at) => {
    const beside = (belief[at - 1] ?? weight) + (belief[at + 1] ?? weight);
    return (1 - LEAP) * ((1 - 2 * DRIFT) * weight + DRIFT * beside) + LEAP / SIZE;
  });
}

/** A table of what `of` makes of the logarithm of a length in units; nothing is quite impossible. */
function likelihoods(of: (x: number) => number): Float64Array {
  return Float64Array.from({ length: 2 * ORIGIN + 1 }, (_, at) => of((at - ORIGIN) * Math.log(STEP)) + 1e-6);
}

function bell(x: number, spread: number): number {
  return Math.exp(-(x * x) / (2 * spread * spread));
}

function normal(weights: UnitBelief): UnitBelief {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
