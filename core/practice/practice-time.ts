/** A pause that is longer counts as one of this length, in milliseconds: the person has gone away. */
export const IDLE = 30_000;

/** How long was practised, in milliseconds by a clock that never goes back: pauses count up to IDLE each. */
export class PracticeTime {
  #last: number;
  #practised = 0;

  constructor(start: number) {
    this.#last = start;
  }

  /** Something was done at `at`. Answers with what is practised so far. */
  did(at: number): number {
    this.#practised = this.by(at);
    this.#last = Math.max(this.#last, at);
    return this.#practised;
  }

  /** What would be practised by `at`, were something done then. Nothing changes. */
  by(at: number): number {
    return this.#practised + Math.min(IDLE, Math.max(0, at - this.#last));
  }

  /** Milliseconds so far. */
  get practised(): number {
    return this.#practised;
  }
}
