import type { KeyedSound, Lever } from '../../core/keyer/keyer.ts';
import type { Touch } from './last-touch.svelte.ts';
import type { LeverTaker } from './pad-input.ts';
import { type HeardTouch, isOf } from './touch-latency.ts';

/** What is tried; Key is the real one. */
interface TryableKey extends LeverTaker {
  readonly levers: Readonly<Record<Lever, boolean>>;
  readonly touch: Touch | null;
  readonly outputLatency: number;
  hear(listener: (sound: KeyedSound) => void): () => void;
}

/** A contact that holds a lever. */
export interface Hold {
  /** A device and its contact. */
  readonly holder: string;
  readonly lever: Lever;
}

/** Touches that are remembered, of all devices together. */
const MOST_REMEMBERED = 200;

/** Milliseconds by which a sound device may err about where it is. */
const UNSURE = 10;

/** The key while it is tried: it sounds, and who touches it and how soon that is heard is written down. */
export class TriedKey implements LeverTaker {
  /** Which contacts hold which lever. */
  held: readonly Hold[] = $state.raw([]);
  /** What was heard, oldest first. */
  heard: readonly HeardTouch[] = $state.raw([]);
  readonly #key: TryableKey;
  #noted: Touch | null = null;

  constructor(key: TryableKey) {
    this.#key = key;
  }

  get levers(): Readonly<Record<Lever, boolean>> {
    return this.#key.levers;
  }

  /** Sounds what is keyed until the function it answers with is called. */
  open(): () => void {
    const close = this.#key.hear(() => {
      this.#note();
    });
    return () => {
      close();
      this.held = [];
    };
  }

  press(lever: Lever, holder: string, at: number): void {
    this.held = [...this.held.filter((hold) => hold.holder !== holder), { holder, lever }];
    this.#key.press(lever, holder, at);
  }

  release(lever: Lever, holder: string, at: number): void {
    this.held = this.held.filter((hold) => hold.holder !== holder || hold.lever !== lever);
    this.#key.release(lever, holder, at);
  }

  releaseAll(device?: string): void {
    this.held = device === undefined ? [] : this.held.filter(({ holder }) => !isOf(holder, device));
    this.#key.releaseAll(device);
  }

  /** By the time that a sound is told, it is known when its touch was heard. */
  #note(): void {
    const { touch, outputLatency } = this.#key;
    if (touch?.latency == null || touch === this.#noted) return;
    this.#noted = touch;
    // In its first moments a sound device may not know where it is: what comes out then cannot have been.
    if (touch.latency < outputLatency - UNSURE) return;
    const heard = { source: touch.source, latency: touch.latency, output: outputLatency };
    this.heard = [...this.heard, heard].slice(-MOST_REMEMBERED);
  }
}
