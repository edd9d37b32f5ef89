/** A sine is computed anew after so many samples, and turned on from one to the next between: far cheaper. */
const CELL = 128;

/** A sine that may fade away: `level · decay^n · sin(angle + turn · n)` at sample `n`. */
export interface Oscillation {
  readonly level: number;
  /** In radians at sample 0. */
  readonly angle: number;
  /** In radians from a sample to the next. */
  readonly turn: number;
  /** By what the level is multiplied from a sample to the next; 1 for a steady tone. */
  readonly decay: number;
}

/**
 * Adds the samples `from` up to `to` of an oscillation to `block`, whose first sample has the number `first`; all
 * three count as the oscillation does. A sample is the same number in whatever blocks it is asked for.
 */
export function oscillate(
  block: Float32Array,
  first: number,
  from: number,
  to: number,
  { level, angle, turn, decay }: Oscillation,
): void {
  const [stepCos, stepSin] = [decay * Math.cos(turn), decay * Math.sin(turn)];
  for (let cell = Math.floor(from / CELL) * CELL; cell < to; cell += CELL) {
    const strength = decay === 1 ? level : level * decay ** cell;
    const turns = (angle + turn * cell) / (2 * Math.PI);
    const begun = 2 * Math.PI * (turns - Math.floor(turns)); // the sine of a large angle is not exact
    let cos = strength * Math.cos(begun);
    let sin = strength * Math.sin(begun);
    for (let at = cell; at < from; at++) {
      const turned = sin * stepCos + cos * stepSin;
      cos = cos * stepCos - sin * stepSin;
      sin = turned;
    }
    const end = Math.min(to, cell + CELL) - first;
    for (let at = Math.max(from, cell) - first; at < end; at++) {
      block[at] = (block[at] ?? 0) + sin;
      const turned = sin * stepCos + cos * stepSin;
      cos = cos * stepCos - sin * stepSin;
      sin = turned;
    }
  }
}
