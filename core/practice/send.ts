import type { Codeword } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Decoded } from '../decode/symbols.ts';
import type { Attempt } from './attempt.ts';
import { type Given, givenAt, lettersAt, type Passage, placesOf, symbolAt } from './passage.ts';
import { PracticeTime } from './practice-time.ts';

/** What stands at a place of a passage. */
export type Standing =
  | { readonly kind: 'to-do' }
  | { readonly kind: 'given'; readonly why: Given }
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly got: SourceSymbol };

/** What was keyed, and where it stands. */
interface Stood {
  readonly place: number;
  readonly attempt: Extract<Attempt, { readonly outcome: 'right' | 'wrong' }>;
}

/**
 * A passage that is keyed. Each symbol stands where it was keyed, right or wrong, until it is taken back; what led to
 * no symbol stands nowhere. Times are in milliseconds by a clock that never goes back; every attempt that is answered
 * with is to be recorded, and one with a number that was recorded replaces it.
 */
export class SendExercise {
  readonly passage: Passage;
  readonly #start: number;
  readonly #time: PracticeTime;
  readonly #stood: Stood[] = [];
  readonly #attempts: Attempt[] = [];
  #last: number;
  #next: number;
  /** Letters of the next place that were keyed, where it has several. */
  #letters: readonly Codeword[] = [];

  constructor(passage: Passage, start: number) {
    this.passage = passage;
    this.#start = this.#last = start;
    this.#time = new PracticeTime(start);
    this.#next = this.#keyedFrom(0);
  }

  /** The place that is keyed next; null at the end. A passage with nothing to key is at its end at once. */
  get next(): number | null {
    return this.#next < placesOf(this.passage) ? this.#next : null;
  }

  /** The letters that are still to be keyed for the next place; none at the end. */
  get nextLetters(): readonly Codeword[] {
    return lettersAt(this.passage, this.#next).slice(this.#letters.length);
  }

  /** What was tried, by number. */
  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  /** Milliseconds of practice, without long pauses. */
  get practised(): number {
    return this.#time.practised;
  }

  /** The same, were something keyed at `at`: what a clock shows between two symbols. Nothing is counted by it. */
  practisedBy(at: number): number {
    return this.#time.by(at);
  }

  /** What stands at a place. */
  standing(place: number): Standing {
    const why = givenAt(this.passage, place);
    if (why !== null) return { kind: 'given', why };
    if (place >= this.#next) return { kind: 'to-do' };
    const attempt = this.#stoodAt(place)?.attempt;
    return attempt?.outcome === 'wrong' ? { kind: 'wrong', got: attempt.got } : { kind: 'right' };
  }

  /** What was decoded at `at`. Answers with the attempt it makes; null where it makes none, as half of two letters. */
  decoded(decoded: Decoded, at: number): Attempt | null {
    if (decoded.kind === 'erasure') return this.takeBack(at);
    const expected = symbolAt(this.passage, this.#next);
    if (expected === null) return null;
    const letters = lettersAt(this.passage, this.#next);
    const code = letters.join('');
    const keyed = this.#letters.join('') + decoded.code;
    if (decoded.kind === 'symbol' && keyed !== code && letters[this.#letters.length] === decoded.code) {
      this.#letters = [...this.#letters, decoded.code];
      return null;
    }
    this.#letters = [];
    const common = { ...this.#attempted(at), expected, code, keyed };
    if (decoded.kind === 'mistake') {
      return this.#add({ ...common, outcome: 'mistake', reason: decoded.reason });
    }
    const outcome = keyed === code || decoded.symbol === expected ? 'right' : 'wrong';
    const attempt = { ...common, outcome, got: outcome === 'right' ? expected : decoded.symbol } as const;
    this.#stood.push({ place: this.#next, attempt });
    this.#next = this.#keyedFrom(this.#next + 1);
    return this.#add(attempt);
  }

  /** Takes the last symbol back. Answers with its attempt, changed; null where there is none. */
  takeBack(at: number): Attempt | null {
    this.#attempted(at);
    if (this.#letters.length > 0) {
      this.#letters = [];
      return null;
    }
    const stood = this.#stood.pop();
    if (stood === undefined) return null;
    this.#next = stood.place;
    const attempt = { ...stood.attempt, isTakenBack: true };
    this.#attempts[attempt.number] = attempt;
    return attempt;
  }

  /** The symbols that stand, in order: what `scoreOf` compares with those that were to be keyed. */
  get standingSymbols(): readonly SourceSymbol[] {
    return this.#stood.map(({ attempt }) => attempt.got);
  }

  #add(attempt: Attempt): Attempt {
    this.#attempts.push(attempt);
    return attempt;
  }

  #attempted(at: number) {
    const now = Math.max(at, this.#last);
    const took = now - this.#last;
    this.#last = now;
    this.#time.did(now);
    const number = this.#attempts.length;
    return { number, at: now - this.#start, took, speed: null, isTakenBack: false } as const;
  }

  #keyedFrom(place: number): number {
    let next = place;
    while (next < placesOf(this.passage) && givenAt(this.passage, next) !== null) next++;
    return next;
  }

  /** Places only rise. */
  #stoodAt(place: number): Stood | undefined {
    let [low, high] = [0, this.#stood.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#stood[middle]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return this.#stood[low];
  }
}
