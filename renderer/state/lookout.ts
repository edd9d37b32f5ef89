/** How often it looks, in milliseconds: as often as a screen shows something new. */
const EVERY = 1000 / 60;

/**
 * Looks again and again for as long as it is told to go on. By a timer: a window that asks for each frame draws each of
 * them, and most show nothing new.
 */
export class Lookout {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Looks at once and then sixty times a second, until `look` answers false. Started again, it looks no more often. */
  start(look: () => boolean): void {
    clearInterval(this.#timer);
    if (!look()) return;
    const timer = setInterval(() => {
      if (!look()) clearInterval(timer);
    }, EVERY);
    this.#timer = timer;
  }
}
