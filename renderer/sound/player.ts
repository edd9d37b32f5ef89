import { duration, type Timeline } from '../../core/timeline/timeline.ts';
import {
  type Hertz,
  type Seconds,
  unitLength,
  type Units,
  units,
  type WordsPerMinute,
} from '../../core/units.ts';
import { Keying } from './keying.ts';
import type { Output } from './output.ts';

/** How a transmission sounds. */
export interface Voice {
  readonly speed: WordsPerMinute;
  readonly pitch: Hertz;
  /** Percent of full loudness. */
  readonly volume: number;
}

/** Plays a timeline aloud. One at a time; a new one ends the one before. */
export class Player {
  readonly #onEnd: () => void;
  #voice: Voice;
  #output: Output | undefined;
  #keying: Keying | undefined;
  #stopFilling: (() => void) | undefined;
  /** When the gate is free of what was scheduled before. */
  #silentFrom: Seconds | undefined;
  /** Counts what was asked for, so that a slow start can tell that it is no longer wanted. */
  #wish = 0;

  constructor(voice: Voice, onEnd: () => void) {
    this.#voice = voice;
    this.#onEnd = onEnd;
  }

  /** Sounds `timeline` from `position`. Resolves when it has begun, or when something else was asked meanwhile. */
  async play(timeline: Timeline, position: Units): Promise<void> {
    this.stop();
    const wish = ++this.#wish;
    const output = (this.#output ??= await openOutput(this.#voice));
    await output.wake();
    if (wish !== this.#wish) return;
    const from = Math.max(output.now, this.#silentFrom ?? 0);
    const keying = new Keying(output.gate, timeline, position, unitLength(this.#voice.speed), from);
    this.#keying = keying;
    const end = duration(timeline);
    const fill = () => {
      if (keying.positionAt(output.heard) >= end) this.#end();
      else keying.fill(output.now);
    };
    fill();
    this.#stopFilling = output.every(fill);
  }

  /** Falls silent without a click. Answers where it was; null when nothing sounded. */
  stop(): Units | null {
    this.#wish++;
    const output = this.#output;
    if (output === undefined || this.#keying === undefined) return null;
    const { position, silentFrom } = this.#keying.stop(output.now);
    this.#silentFrom = silentFrom;
    this.#release();
    const wish = this.#wish;
    output.at(silentFrom, () => {
      if (wish === this.#wish) void output.sleep();
    });
    return units(Math.max(0, position));
  }

  /** What is heard at this moment, in units from the beginning; null when nothing sounds. */
  position(): Units | null {
    const output = this.#output;
    if (output === undefined || this.#keying === undefined) return null;
    return units(Math.max(0, this.#keying.positionAt(output.heard)));
  }

  /** Changes speed, pitch and volume, while it sounds too. */
  setVoice(voice: Voice): void {
    const before = this.#voice;
    this.#voice = voice;
    const output = this.#output;
    if (output === undefined) return;
    if (voice.pitch !== before.pitch) output.setPitch(voice.pitch);
    if (voice.volume !== before.volume) output.setVolume(voice.volume);
    if (voice.speed !== before.speed) this.#keying?.changeUnit(unitLength(voice.speed), output.now);
  }

  #end(): void {
    this.stop();
    this.#onEnd();
  }

  #release(): void {
    this.#stopFilling?.();
    this.#stopFilling = undefined;
    this.#keying = undefined;
  }
}

/** Tone is loaded at the first sound: the window opens sooner without it. */
async function openOutput({ pitch, volume }: Voice): Promise<Output> {
  const { Output } = await import('./output.ts');
  return new Output(pitch, volume);
}
