import type { KeyedSound } from './keyer.ts';

/** What a keyer sounded and has not told yet. */
export class Sounded {
  #sounds: KeyedSound[] = [];

  /** Adds one that begins when the one before it is over, or later. */
  add(sound: KeyedSound): void {
    this.#sounds.push(sound);
  }

  /** All that was added since the last time. */
  take(): readonly KeyedSound[] {
    const sounds = this.#sounds;
    this.#sounds = [];
    return sounds;
  }
}
