import { defaultVoice } from './voices.ts';
import type { Sink } from '../../../renderer/sound/player.ts';
import type { Voice } from '../../../renderer/sound/voice.ts';
import { PaperKey } from './paper-key.ts';

/** A graph that keeps on paper what it is told. */
class PaperGraph extends PaperKey {
  voice: Voice = defaultVoice;
  /** When the conditions began; null in silence. */
  begun: number | null = null;
  filled = 0;
  /** Told of it whenever conditions begin. */
  onBegin: () => void = () => undefined;

  setVoice(voice: Voice): void {
    this.voice = voice;
  }
  begin(at: number): void {
    this.begun = at;
    this.onBegin();
  }
  fill(until: number): void {
    this.filled = until;
  }
  end(): void {
    this.begun = null;
  }
}

/** An audio output whose clock the test moves. */
export class PaperOutput implements Sink {
  readonly graph = new PaperGraph();
  now = 0;
  isAwake = false;
  /** Whether the device is gone: the clock stands, and nothing brings it back. */
  isDead = false;
  isClosed = false;
  #fills = new Set<() => void>();
  #looks = new Set<() => void>();
  #timers: { readonly at: number; readonly then: () => void }[] = [];

  get gate() {
    return this.graph.gate;
  }
  get heard(): number {
    return this.now;
  }
  wake(): Promise<boolean> {
    this.isAwake = !this.isDead;
    return Promise.resolve(this.isAwake);
  }
  sleep(): Promise<void> {
    this.isAwake = false;
    return Promise.resolve();
  }
  watch(look: () => void): () => void {
    this.#looks.add(look);
    return () => this.#looks.delete(look);
  }
  isAlive(): Promise<boolean> {
    return this.wake();
  }
  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
  every(fill: () => void): () => void {
    this.#fills.add(fill);
    return () => this.#fills.delete(fill);
  }
  at(time: number, then: () => void): void {
    this.#timers.push({ at: time, then });
  }
  /** The system takes the sound away: for a moment, or with its device for good. */
  async takeAway({ forGood }: { readonly forGood: boolean }): Promise<void> {
    this.isAwake = false;
    this.isDead = forGood;
    for (const look of this.#looks) look();
    await new Promise((resolve) => setTimeout(resolve)); // what follows from it follows at once
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
