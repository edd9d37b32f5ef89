import type { KeyedSound } from '../../core/keyer/keyer.ts';
import { type Seconds, seconds } from '../../core/units.ts';

/**
 * The clock that the key's sounds are told on: that of the sound device. Where another device takes over, whose clock
 * begins at 0, it goes on from where the one before stopped, for who reads silences must not see time go back.
 */
export class KeyClock {
  #until: Seconds | null = null;
  /** Where on this clock the device's began. */
  #origin = 0;
  #isDown = false;

  /** Up to then all is told; null before any device ran. */
  get until(): Seconds | null {
    return this.#until;
  }

  /** What a device sounded, up to `until` on its own clock, on this one. */
  tell(sounds: readonly KeyedSound[], until: Seconds): readonly KeyedSound[] {
    this.#until = seconds(until + this.#origin);
    const last = sounds.at(-1);
    if (last !== undefined) this.#isDown = last.kind === 'down';
    return this.#origin === 0 ? sounds : sounds.map((sound) => later(sound, this.#origin));
  }

  /** The device will tell no more. Answers with the end of a mark that sounds on it. */
  lift(): readonly KeyedSound[] {
    if (!this.#isDown) return [];
    this.#isDown = false;
    return [{ kind: 'up', at: seconds(this.#until ?? 0) }];
  }

  /** The device is lost: another one's clock will begin. Answers with the end of a mark that sounded on it. */
  change(): readonly KeyedSound[] {
    this.#origin = this.#until ?? 0;
    return this.lift();
  }
}

function later(sound: KeyedSound, by: number): KeyedSound {
  if (sound.kind !== 'element') return { ...sound, at: seconds(sound.at + by) };
  return { ...sound, start: seconds(sound.start + by), end: seconds(sound.end + by) };
}
