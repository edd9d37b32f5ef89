import { type SounderError, sounderError } from '../errors.ts';
import { type Hertz, units, wordsPerMinute } from '../units.ts';
import { type Baseband, Demodulator } from './demodulator.ts';
import { readLetters } from './letters.ts';
import { findUnit, isMorse, lengthsOf } from './lock.ts';
import { findPitch, type PitchFinding } from './pitch.ts';
import type { Reception } from './reception.ts';
import { Slicer } from './slicer.ts';
import { readTiming } from './timing.ts';

/** A tone is looked for in stretches of this many seconds: two dashes even at 5 words per minute. */
const STRETCH = 4;
/** The unit is looked for in this many seconds first, then in twice as many… */
const LOCK = 30;
/** …and given up after so many. */
const LAST_LOCK = 240;
/** Fewer marks than these tell no unit, unless there are no more. */
const LOCK_MARKS = 16;
/** Fewer tell none at all. */
const LEAST_MARKS = 2;
const UNIT_AT_1_WPM = 1.2; // seconds

/** What it listens for: first a tone, then its unit, then marks and gaps. */
type Stage =
  | { readonly kind: 'tone' }
  | { readonly kind: 'unit'; readonly pitch: Hertz; readonly demodulator: Demodulator }
  | {
      readonly kind: 'marks';
      readonly pitch: Hertz;
      readonly demodulator: Demodulator;
      readonly slicer: Slicer;
    }
  | { readonly kind: 'refused'; readonly error: SounderError };

/**
 * Hears Morse in samples that come in pieces of any size. What it keeps does not grow with the samples but with
 * the marks: a megabyte holds more than an hour at 20 WPM. (How: core/decode/README.md.)
 */
export class Receiver {
  readonly #rate: number;
  #stage: Stage = { kind: 'tone' };
  /** Samples in which a tone is looked for: the last stretch, so that its end is not lost, and this one. */
  #stretch: Float32Array;
  #before = new Float32Array(0);
  #filled = 0;
  #hasSound = false;
  /** Why no tone was found so far. */
  #finding: PitchFinding = { kind: 'silence' };
  #pieces: Baseband[] = [];
  #hops = 0;
  #lockAt = 0;

  /** For samples at `rate` to the second. */
  constructor(rate: number) {
    this.#rate = rate;
    this.#stretch = new Float32Array(Math.round(STRETCH * rate));
  }

  /** Whether it has refused already: nothing that comes can change that. */
  get hasGivenUp(): boolean {
    return this.#stage.kind === 'refused';
  }

  /** Takes the next samples, full scale being 1. */
  push(samples: Float32Array): void {
    if (samples.length > 0) this.#hasSound = true;
    switch (this.#stage.kind) {
      case 'tone':
        this.#seekTone(samples);
        return;
      case 'unit':
        this.#seekUnit(this.#stage.demodulator.push(samples));
        return;
      case 'marks':
        this.#stage.slicer.push(this.#stage.demodulator.push(samples));
        return;
      case 'refused':
    }
  }

  /** Says that nothing more comes, and answers what was heard. */
  finish(): Reception {
    if (this.#stage.kind === 'tone') this.#endStretch();
    if (this.#stage.kind === 'unit') this.#lock(LEAST_MARKS);
    const stage = this.#stage;
    switch (stage.kind) {
      case 'tone':
        return refusal(this.#hasSound ? toneless(this.#finding) : 'it is empty');
      case 'unit':
        return refusal(UNEVEN);
      case 'refused':
        return stage;
      case 'marks':
        stage.slicer.finish();
        return read(stage.slicer.edges, stage.pitch, stage.demodulator.hopRate);
    }
  }

  #seekTone(samples: Float32Array): void {
    let at = 0;
    while (at < samples.length && this.#stage.kind === 'tone') {
      const taken = samples.subarray(at, at + this.#stretch.length - this.#filled);
      this.#stretch.set(taken, this.#filled);
      this.#filled += taken.length;
      at += taken.length;
      if (this.#filled === this.#stretch.length) this.#endStretch();
    }
    if (at < samples.length) this.push(samples.subarray(at));
  }

  #endStretch(): void {
    const stretch = this.#stretch.subarray(0, this.#filled);
    const finding = findPitch(stretch, this.#rate);
    this.#filled = 0;
    if (finding.kind !== 'tone') {
      if (finding.kind !== 'silence') this.#finding = finding;
      this.#before = stretch.slice();
      return;
    }
    const demodulator = new Demodulator(finding.pitch, this.#rate);
    this.#stage = { kind: 'unit', pitch: finding.pitch, demodulator };
    this.#lockAt = LOCK * demodulator.hopRate;
    const before = this.#before;
    [this.#stretch, this.#before] = [new Float32Array(0), new Float32Array(0)];
    this.#seekUnit(demodulator.push(before));
    this.push(stretch);
  }

  #seekUnit(piece: Baseband): void {
    this.#pieces.push(piece);
    this.#hops += piece.re.length;
    if (this.#hops < this.#lockAt) return;
    this.#lockAt *= 2;
    this.#lock(LOCK_MARKS);
    if (this.#stage.kind === 'unit' && this.#hops >= LAST_LOCK * this.#stage.demodulator.hopRate) {
      this.#stage = refusal(UNEVEN);
      this.#pieces = [];
    }
  }

  /** Goes on to marks and gaps if `leastMarks` or more tell the unit, with all that was heard so far. */
  #lock(leastMarks: number): void {
    if (this.#stage.kind !== 'unit') return;
    const { pitch, demodulator } = this.#stage;
    const lock = findUnit(this.#pieces, demodulator.hopRate);
    if (lock === null || lock.marks < leastMarks) return;
    const slicer = new Slicer(lock.unit, demodulator.hopRate);
    for (const piece of this.#pieces) slicer.push(piece);
    this.#pieces = [];
    this.#stage = { kind: 'marks', pitch, demodulator, slicer };
  }
}

const UNEVEN = 'its tone does not come in dots and dashes';

function refusal(complaint: string): Extract<Reception, { kind: 'refused' }> {
  return { kind: 'refused', error: sounderError('recording-without-morse', complaint) };
}

function toneless(finding: PitchFinding): string {
  switch (finding.kind) {
    case 'silence':
      return 'it is silent';
    case 'several-tones':
      return 'several tones sound in it at once';
    case 'no-tone':
    case 'tone':
      return 'no tone stands out of it';
  }
}

/** Reads all that was heard anew: at the end more is known than when the unit was found. */
function read(edges: readonly number[], pitch: Hertz, hopRate: number): Reception {
  const { marks, gaps } = lengthsOf(edges);
  const timing = readTiming(marks, gaps);
  if (!isMorse(timing)) return refusal(UNEVEN);
  return {
    kind: 'heard',
    pitch,
    speed: wordsPerMinute((UNIT_AT_1_WPM * hopRate) / timing.unit),
    spacing: timing.letterGap === null ? 'run-on' : 'spaced',
    letterGap: timing.letterGap === null ? null : units(timing.letterGap / timing.unit),
    ...readLetters(marks, gaps, timing),
  };
}
