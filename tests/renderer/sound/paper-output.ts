import type { Sink } from '../../../renderer/sound/player.ts';
import { PaperGate } from './paper-gate.ts';

/** An audio output whose clock the test moves. */
export class PaperOutput implements Sink {
  readonly gate = new PaperGate();
  now = 0;
  isAwake = false;
  pitch = 0;
  volume = 0;
  #fills = new Set<() => void>();
  #timers: { readonly at: number; readonly then: () => void }[] = [];

  get heard(): number {
    return this.now;
  }
  wake(): Promise<void> {
    this.isAwake = true;
    return Promise.resolve();
  }
  sleep(): Promise<void> {
    this.isAwake = false;
    return Promise.resolve();
  }
  every(fill: () => void): () => void {
    this.#fills.add(fill);
    return () => this.#fills.delete(fill);
  }
  at(time: number, then: () => void): void {
    this.#timers.push({ at: time, then });
  }
  setPitch(pitch: number): void {
    this.pitch = pitch;
  }
  setVolume(volume: number): void {
    this.volume = volume;
  }
  /** Lets time pass, a twentieth of a second at once. */
  pass(seconds: number): void {
    for (const end = this.now + seconds; this.now < end && this.isAwake; this.now += 0.05) {
      for (const fill of [...this.#fills]) fill();
      const due = this.#timers.filter(({ at }) => at <= this.now);
      this.#timers = this.#timers.filter(({ at }) => at > this.now);
      for (const { then } of due) then();
    }
  }
}
