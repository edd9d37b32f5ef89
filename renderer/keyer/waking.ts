/** What can be made to run and to rest: an audio context. */
type Context = Pick<AudioContext, 'state' | 'resume' | 'suspend'>;

/**
 * Lets a context run or rest, one change after the other: it still says `running` while it is on its way to rest, so
 * who asks it to run just then must wait for that. What is asked last holds.
 */
export class Waking {
  readonly #context: Context;
  #isWanted = false;
  #underWay: Promise<void> = Promise.resolve();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Lets the context's clock run. */
  wake(): Promise<void> {
    return this.#want(true);
  }

  /** Stops the context's clock. */
  sleep(): Promise<void> {
    return this.#want(false);
  }

  #want(isWanted: boolean): Promise<void> {
    this.#isWanted = isWanted;
    const settle = () => this.#settle();
    this.#underWay = this.#underWay.then(settle, settle); // who asked before was told of the failure
    return this.#underWay;
  }

  async #settle(): Promise<void> {
    const { state } = this.#context;
    if (this.#isWanted && state !== 'running') await this.#context.resume();
    else if (!this.#isWanted && state === 'running') await this.#context.suspend();
  }
}
