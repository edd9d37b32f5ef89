import type { Baseband } from './demodulator.ts';
import { NarrowBand, type Strength } from './narrow-band.ts';
import { Delay, RunningMean, RunningMost } from './running.ts';

/** A unit has about this many moments: edges fall between them, so more would only cost time. */
const MOMENTS = 20;
/** The filter's half-length, in units: as long as the shortest gap allows, for noise falls with its length. */
const FILTER = 0.35;
/**
 * How far beside the tone noise is heard, in turns a unit: beyond what keying makes, and as near as that allows, for a
 * receiver's filter lets little more than the tone through…
 */
const BESIDE = 8;
/** …and in hertz. */
const BESIDE_RANGE = { least: 60, most: 300 } as const;
/** How far to both sides the level is looked for, in units: a mark lies within, for gaps inside words have 3. */
const NEAR = 4.5;
/** How much of that is left out about the moment itself, in units: an edge reaches as far. */
const OWN = 0.5;
/** A side whose level is less than this share of the other (-23 dB) has no mark near. */
const FAINT = 0.07;
/** How far the level is remembered, in seconds and in units: over the widest gap of a learner's speed. */
const FAR = { seconds: 5, units: 40 };
/** How long noise is averaged, in seconds. */
const NOISE_TIME = 2;
/** Noise is taken for a tone only beyond this multiple of its mean, which it passes once in 300,000 moments. */
const ABOVE_NOISE = 4;
/** Noise alone, heard as long as FAR, hardly ever passes this multiple: then there is a tone. */
const BEYOND_NOISE = 4.5;
/** A tone this much weaker than others heard within FAR is none: clicks and quantisation lie below (-27 dB). */
const LEAST = 0.045;
/** What is shorter than this, in units, is a crackle or a drop-out. */
const BOUNCE = 0.3;
/** On is above the threshold by this share, off below. */
const HYSTERESIS = 0.15;

/**
 * Cuts the baseband of one tone into marks and gaps. The threshold is half of the level near by, on the side
 * where that is less, so that it follows fading and steps of the level without losing what lies before them;
 * where nothing is near, it stays above the noise.
 */
export class Slicer {
  /** Where tone begins and ends, by turns, in hops. */
  readonly edges: number[] = [];
  readonly #step: number;
  readonly #band: NarrowBand;
  readonly #side: RunningMost;
  readonly #own: RunningMost;
  readonly #far: RunningMost;
  readonly #above: RunningMean;
  readonly #below: RunningMean;
  /** In moments, as all the rest. */
  readonly #noiseTime: number;
  readonly #delayedTone: Delay;
  readonly #delayedSide: Delay;
  readonly #delayedOwn: Delay;
  readonly #lookAhead: number;
  readonly #bounce: number;
  readonly #strength: Strength = { tone: 0, above: 0, below: 0 };
  #moment = 0;
  #meanNoise = 0;
  #last = 0;
  #isOn = false;

  /** `unitHops` is the unit in hops, of which a second has `hopRate`. */
  constructor(unitHops: number, hopRate: number) {
    this.#step = Math.max(1, Math.floor(unitHops / MOMENTS));
    const unit = unitHops / this.#step;
    const rate = hopRate / this.#step;
    const beside = Math.max(BESIDE_RANGE.least, Math.min(BESIDE_RANGE.most, (BESIDE * hopRate) / unitHops));
    this.#band = new NarrowBand(this.#step, Math.max(1, Math.round(FILTER * unit)), beside / hopRate);
    this.#lookAhead = Math.round(NEAR * unit);
    const own = Math.round(OWN * unit);
    this.#side = new RunningMost(this.#lookAhead - own + 1);
    this.#own = new RunningMost(2 * own + 1);
    this.#far = new RunningMost(Math.round(Math.max(FAR.seconds * rate, FAR.units * unit)));
    this.#noiseTime = Math.round(NOISE_TIME * rate);
    this.#above = new RunningMean(this.#noiseTime);
    this.#below = new RunningMean(this.#noiseTime);
    this.#delayedTone = new Delay(this.#lookAhead);
    this.#delayedSide = new Delay(this.#lookAhead + own);
    this.#delayedOwn = new Delay(this.#lookAhead - own);
    this.#bounce = BOUNCE * unitHops;
  }

  push({ re, im }: Baseband): void {
    for (let at = 0; at < re.length; at++) {
      if (!this.#band.push(re[at] ?? 0, im[at] ?? 0, this.#strength)) continue;
      this.#hearNoise();
      this.#slice();
    }
  }

  /** Hears out what is still under way, and ends a mark that the recording cuts short. */
  finish(): void {
    for (let left = 3 * this.#lookAhead * this.#step; left > 0; left--) {
      if (this.#band.push(0, 0, this.#strength)) this.#slice(); // this silence is no measure of the noise
    }
  }

  /** Of the noise on both sides the lesser counts: another station is on one side only. */
  #hearNoise(): void {
    const { above, below } = this.#strength;
    const share = Math.min(1, (this.#moment + 1) / this.#noiseTime); // at first the means hold zeros
    this.#meanNoise = Math.min(this.#above.push(above), this.#below.push(below)) / share;
  }

  #slice(): void {
    const heard = this.#strength.tone;
    const after = this.#side.push(heard);
    const before = this.#delayedSide.push(after);
    const own = this.#delayedOwn.push(this.#own.push(heard));
    const far = this.#far.push(heard);
    const tone = this.#delayedTone.push(heard);
    this.#decide(tone, Math.max(this.#level(before, own, after) / 2, this.#floor(far)));
    this.#last = tone;
    this.#moment++;
  }

  /** The level near by: that of the side where it is less, of the sides that have a mark at all. */
  #level(before: number, own: number, after: number): number {
    const most = Math.max(before, own, after);
    const least = Math.max(FAINT * most, ABOVE_NOISE * this.#meanNoise);
    return Math.min(before > least ? before : most, after > least ? after : most);
  }

  /** What a tone must reach wherever it is. Where it is weak, half of it may lie below the reach of noise. */
  #floor(far: number): number {
    const noise = ABOVE_NOISE * this.#meanNoise;
    return Math.max(far > BEYOND_NOISE * this.#meanNoise ? Math.min(noise, far / 2) : noise, LEAST * far);
  }

  #decide(tone: number, threshold: number): void {
    const limit = threshold * (this.#isOn ? 1 - HYSTERESIS : 1 + HYSTERESIS);
    if (tone > limit === this.#isOn || tone === limit) return;
    this.#isOn = !this.#isOn;
    const past = (tone - limit) / (tone - this.#last); // where the straight line between the two moments crosses
    const edge = this.#step * (this.#moment - Math.min(1, Math.max(0, past)));
    const edges = this.edges;
    if (edge - (edges.at(-1) ?? -Infinity) < this.#bounce) edges.pop();
    else edges.push(edge);
  }
}
