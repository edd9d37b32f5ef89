import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import { keyedPlacesOf, nextElements } from '../../core/practice/passage.ts';
import { afterSend, nextWords } from '../words/announcements.ts';
import { now } from './moment.ts';
import type { Desk, PracticeBench } from './practice-bench.ts';
import type { Score } from './score.ts';
import { Sending } from './sending.svelte.ts';
import { recordOf } from './session-start.ts';

/** So often the clock moves on while one keys, in milliseconds. */
const TICK = 1000;

/** The exercise Send: the passage that is chosen is keyed. */
export class SendPractice implements Desk {
  readonly #bench: PracticeBench;
  #sending: Sending | null = $state.raw(null);
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(bench: PracticeBench) {
    this.#bench = bench;
  }

  /** The passage being keyed; null before that begins, and once another is chosen. */
  readonly sending: Sending | null = $derived.by(() =>
    this.#sending?.exercise.passage === this.#bench.passages.passage ? this.#sending : null,
  );

  get codebook(): Codebook | null {
    return this.#bench.passages.codebook;
  }

  /** The elements of the next letter; those of an escape and its code point together. */
  get wanted(): Codeword | null {
    const { sending, codebook } = this;
    if (sending?.next == null || codebook === null) return null;
    return nextElements(sending.letters, codebook);
  }

  get score(): Score | null {
    return this.sending?.score ?? null;
  }

  begin(): boolean {
    const { passages, key, preferences, notices } = this.#bench;
    passages.stay();
    this.#stopClock();
    const { passage, codebook } = passages;
    if (passage === null || codebook === null || keyedPlacesOf(passage) === 0) return false;
    if (this.sending === null) {
      void this.#sending?.leave();
      const symbols = keyedPlacesOf(passage);
      const set = { means: key.setting.mode, speed: preferences.settings.keyerSpeed };
      const record = recordOf(this.#bench, { exercise: 'send', codebook, symbols, ...set });
      this.#sending = new Sending(passage, record, now());
    }
    this.#sending?.answeredBy(key.setting.mode, preferences.settings.keyerSpeed);
    const { expected, isDone } = this.sending ?? {};
    if (isDone === true) return false;
    if (expected != null) notices.say(nextWords(expected));
    this.#keepTime();
    return true;
  }

  decoded(decoded: Decoded): boolean {
    const { sending } = this;
    if (sending === null) return true;
    const wasDone = sending.isDone;
    const isRight = sending.decoded(decoded, now());
    this.#keepTime();
    if (wasDone && sending.isDone) return true; // it was at its end already: nothing came of it
    if (sending.last !== null) this.#bench.notices.say(afterSend(sending.last, sending.expected));
    return isRight;
  }

  takeBack(): void {
    const { sending } = this;
    const attempt = sending?.takeBack(now());
    if (sending !== null && attempt != null) this.#bench.notices.say(afterSend(attempt, sending.expected));
  }

  rest(): void {
    this.#stopClock();
    void this.sending?.leave();
  }

  async leave(): Promise<void> {
    this.#stopClock();
    await this.#sending?.leave();
  }

  again(): void {
    this.#stopClock();
    this.#sending = null;
  }

  /** The clock goes while the keys are taken, from what was keyed first to the end. */
  #keepTime(): void {
    if (this.sending?.isTimed !== true) {
      this.#stopClock();
      return;
    }
    this.#ticking ??= setInterval(() => {
      this.sending?.tick(now());
    }, TICK);
  }

  #stopClock(): void {
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }
}
