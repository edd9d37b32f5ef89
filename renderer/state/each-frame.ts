/** Looks once a frame for as long as it is told to go on. However often it is started, it looks once a frame. */
export class EachFrame {
  #frame = 0;

  /** Looks at once and then each frame, until `look` answers false. */
  start(look: () => boolean): void {
    cancelAnimationFrame(this.#frame);
    const next = () => {
      if (look()) this.#frame = requestAnimationFrame(next);
    };
    next();
  }
}
