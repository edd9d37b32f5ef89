import type { Keyer, KeyedSound, Lever } from '../../core/keyer/keyer.ts';
import { createKeyer, type KeyerMode } from '../../core/keyer/modes.ts';
import { type Seconds, seconds, unitLength, type WordsPerMinute } from '../../core/units.ts';
import type { KeySetting } from './keying.svelte.ts';

/** What a key is set to by its person. */
export interface HandKeySettings {
  readonly mode: KeyerMode;
  readonly speed: WordsPerMinute;
}

/** How far ahead of the clock sounds are asked for, in seconds. */
const AHEAD = 0.015;
const EDGE = 0.005;

/** A key with its sidetone: levers in, sounds out. */
export class HandKey {
  /** Which levers are closed. */
  levers: { readonly dot: boolean; readonly dash: boolean } = $state.raw({ dot: false, dash: false });
  readonly #settings: () => HandKeySettings;
  #listener: ((sound: KeyedSound) => void) | null = null;
  #context: AudioContext | null = null;
  #gain: GainNode | null = null;
  #keyer: Keyer | null = null;
  #frame = 0;

  constructor(settings: () => HandKeySettings) {
    this.#settings = settings;
  }

  get now(): Seconds | null {
    return this.#context === null ? null : seconds(this.#context.currentTime);
  }

  get setting(): KeySetting {
    const { mode, speed } = this.#settings();
    const unit = unitLength(speed);
    return { mode, unit, patience: { letterGap: seconds(2 * unit), longest: seconds(2) } };
  }

  hear(listener: (sound: KeyedSound) => void): () => void {
    this.#open();
    this.#listener = listener;
    return () => {
      if (this.#listener !== listener) return;
      this.#listener = null;
      this.#close();
    };
  }

  press(lever: Lever): void {
    if (this.#listener === null || this.levers[lever]) return;
    this.levers = { ...this.levers, [lever]: true };
    this.#keyer?.press(lever, this.now ?? seconds(0));
  }

  release(lever: Lever): void {
    if (!this.levers[lever]) return;
    this.levers = { ...this.levers, [lever]: false };
    this.#keyer?.release(lever, this.now ?? seconds(0));
  }

  #open(): void {
    if (this.#keyer !== null) return;
    this.#context ??= new AudioContext({ latencyHint: 0 });
    void this.#context.resume();
    if (this.#gain === null) {
      const tone = new OscillatorNode(this.#context, { frequency: 600 });
      this.#gain = new GainNode(this.#context, { gain: 0 });
      tone.connect(this.#gain).connect(this.#context.destination);
      tone.start();
    }
    const { mode, speed } = this.#settings();
    const timing = { speed, weight: 50 };
    this.#keyer = createKeyer({ mode, timing, isSwapped: false, settling: seconds(0) });
    this.#follow();
  }

  #close(): void {
    this.release('dot');
    this.release('dash');
    cancelAnimationFrame(this.#frame);
    this.#keyer = null;
    void this.#context?.suspend();
  }

  #follow(): void {
    const look = () => {
      const now = this.now;
      if (this.#keyer === null || now === null) return;
      for (const sound of this.#keyer.advance(seconds(now + AHEAD))) {
        this.#sound(sound);
        this.#listener?.(sound);
      }
      this.#frame = requestAnimationFrame(look);
    };
    look();
  }

  #sound(sound: KeyedSound): void {
    const gain = this.#gain?.gain;
    if (sound.kind !== 'up')
      gain?.setTargetAtTime(0.25, sound.kind === 'down' ? sound.at : sound.start, EDGE / 3);
    if (sound.kind !== 'down') gain?.setTargetAtTime(0, sound.kind === 'up' ? sound.at : sound.end, EDGE / 3);
  }
}
