import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import type { Attempt } from '../../core/practice/attempt.ts';
import { keyedPlacesOf, type Passage, symbolAt } from '../../core/practice/passage.ts';
import { SendExercise, type Standing } from '../../core/practice/send.ts';
import type { PracticeRecord } from './practice-record.ts';
import { type Score, scoreOf } from './score.ts';

/** A passage that is keyed, and its record. */
export class Sending {
  readonly exercise: SendExercise;
  readonly #record: PracticeRecord;
  /** The exercise as it stands: another value whenever something has happened, so that what is shown follows. */
  #seen: { readonly exercise: SendExercise } = $state.raw() as { readonly exercise: SendExercise };
  /** What was keyed last; null at first and after something was taken back. */
  last: Attempt | null = $state.raw(null);
  /** Milliseconds of practice as they are shown. */
  #clock = $state(0);
  /** Whether all of it was keyed. It takes nothing more then, but what is taken back. */
  isDone = $state(false);

  /** `at`: now, in milliseconds by a clock that never goes back. */
  constructor(passage: Passage, record: PracticeRecord, at: number) {
    this.exercise = new SendExercise(passage, at);
    this.#seen = { exercise: this.exercise };
    this.#record = record;
  }

  /** The place that is keyed next; null at the end. */
  readonly next: number | null = $derived.by(() => this.#seen.exercise.next);

  /** The symbol that is keyed next; null at the end. */
  readonly expected: SourceSymbol | null = $derived.by(() =>
    this.next === null ? null : symbolAt(this.exercise.passage, this.next),
  );

  /** The letters that are keyed for it. */
  readonly letters = $derived.by(() => this.#seen.exercise.nextLetters);

  readonly #figures = $derived.by(() => {
    const { attempts, standingSymbols } = this.#seen.exercise;
    return { ...scoreOf(attempts), symbols: standingSymbols.length };
  });

  /** Its time is that of the clock: between two symbols it goes on. */
  readonly score: Score = $derived.by(() => ({ ...this.#figures, practised: this.#clock }));

  /** Whether the clock goes: from what was keyed first to the end. */
  get isTimed(): boolean {
    return this.exercise.attempts.length > 0 && !this.isDone;
  }

  /** How many symbols are to be keyed in all. */
  get symbols(): number {
    return keyedPlacesOf(this.exercise.passage);
  }

  /** What stands at a place; it is looked at anew when something was keyed. */
  readonly standing = $derived.by(() => {
    const { exercise } = this.#seen;
    return (place: number): Standing => exercise.standing(place);
  });

  /** It is keyed from here on by that, in words per minute. What has begun stays on record as it began. */
  answeredBy(means: KeyerMode, speed: number): void {
    this.#record.answeredBy(means, speed);
  }

  /** Takes what was decoded. Answers whether it was right so far. */
  decoded(decoded: Decoded, at: number): boolean {
    if (decoded.kind === 'erasure') {
      this.takeBack(at);
      return true;
    }
    if (this.isDone) return true;
    const attempt = this.exercise.decoded(decoded, at);
    this.#happened(attempt);
    if (this.exercise.next === null) {
      this.isDone = true;
      void this.#record.finish('done', this.exercise.practised);
    }
    return attempt === null || attempt.outcome === 'right';
  }

  /** Takes the last symbol back, that of the end too: it is keyed anew then. Answers with it; null where there was none. */
  takeBack(at: number): Attempt | null {
    const attempt = this.exercise.takeBack(at);
    this.isDone = this.exercise.next === null;
    this.#happened(attempt);
    return attempt;
  }

  /** Moves the clock on. What is practised, and on record, is counted by what is keyed alone. */
  tick(at: number): void {
    if (this.isTimed) this.#clock = this.exercise.practisedBy(at);
  }

  /** Sees that all is on record, for who goes away. Whoever comes back goes on. */
  async leave(): Promise<void> {
    if (!this.isDone) await this.#record.finish('left', this.exercise.practised);
  }

  #happened(attempt: Attempt | null): void {
    this.last = attempt;
    this.#seen = { exercise: this.exercise };
    this.#clock = this.exercise.practised;
    this.#record.put(attempt === null ? [] : [attempt], this.exercise.practised);
  }
}
