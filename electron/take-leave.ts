/** The window, as whoever ends the app deals with it. */
export interface Leaving {
  /** Tells the page that the app is about to end. */
  readonly tell: () => void;
  /** Milliseconds until a page that does not answer is waited for no longer. */
  readonly patience: number;
}

/** Lets the page hand over what it has not stored yet before anything is stopped. */
export class TakeLeave {
  readonly #leaving: Leaving;
  #answered: (() => void) | null = null;

  constructor(leaving: Leaving) {
    this.#leaving = leaving;
  }

  /** Resolves once the page has handed over what it had, or does not answer: a page that hangs must not keep the app. */
  async ask(): Promise<void> {
    const { tell, patience } = this.#leaving;
    await new Promise<void>((done) => {
      const timer = setTimeout(done, patience);
      this.#answered = () => {
        clearTimeout(timer);
        done();
      };
      tell();
    });
  }

  /** The page says that it has handed over everything. */
  readonly handedOver = (): Promise<void> => {
    this.#answered?.();
    return Promise.resolve();
  };
}
