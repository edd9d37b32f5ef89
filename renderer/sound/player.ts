import { duration, type Timeline } from '../../core/timeline/timeline.ts';
import { type Hertz, seconds, unitLength, type Units, type WordsPerMinute } from '../../core/units.ts';
import { Keying } from './keying.ts';
import type { Output } from './output.ts';

/** How a transmission sounds. */
export interface Voice {
  readonly speed: WordsPerMinute;
  readonly pitch: Hertz;
  /** Percent of full loudness. */
  readonly volume: number;
}

/** How long the clock runs on in silence, in seconds: whoever pauses often goes on at once. */
const REST = 1;

/** What a player sounds through; Output is the real one. */
export type Sink = Pick<
  Output,
  'gate' | 'now' | 'heard' | 'wake' | 'sleep' | 'every' | 'at' | 'setPitch' | 'setVolume'
>;

/** Plays a timeline aloud. One at a time; a new one ends the one before. */
export class Player {
  readonly #open: (voice: Voice) => Promise<Sink>;
  readonly #onEnd: () => void;
  #voice: Voice;
  #opening: Promise<Sink> | undefined;
  #output: Sink | undefined;
  #keying: Keying | undefined;
  #stopFilling: (() => void) | undefined;
  /** When the gate is free of what was scheduled before. */
  #silentFrom = seconds(0);
  /** Whether it is to sound: the clock may sleep only while it is not. */
  #isWanted = false;
  /** Counts what was asked for, so that a slow start can tell that it is no longer wanted. */
  #wish = 0;

  constructor(voice: Voice, onEnd: () => void, open: (voice: Voice) => Promise<Sink>) {
    this.#voice = voice;
    this.#onEnd = onEnd;
    this.#open = open;
  }

  /** Sounds `timeline` from `position`. Resolves when it has begun, or when something else was asked meanwhile. */
  async play(timeline: Timeline, position: Units): Promise<void> {
    this.stop();
    this.#isWanted = true;
    const wish = this.#wish;
    const output = await this.#opened();
    await output.wake();
    if (wish === this.#wish) this.#begin(output, timeline, position);
    else this.#sleepIfSilent();
  }

  /** Falls silent without a click. Answers where it was; null when nothing sounded. */
  stop(): Units | null {
    this.#wish++;
    this.#isWanted = false;
    const output = this.#output;
    const keying = this.#keying;
    if (output === undefined || keying === undefined) return null;
    const position = keying.positionAt(output.heard);
    this.#silentFrom = keying.stop(output.now);
    this.#stopFilling?.();
    this.#keying = undefined;
    output.at(this.#silentFrom + REST, () => {
      this.#sleepIfSilent();
    });
    return position;
  }

  /** What is heard at this moment, in units from the beginning; null when nothing sounds. */
  position(): Units | null {
    return this.#output === undefined ? null : (this.#keying?.positionAt(this.#output.heard) ?? null);
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

  #begin(output: Sink, timeline: Timeline, position: Units): void {
    const from = Math.max(output.now, this.#silentFrom);
    const keying = new Keying(output.gate, timeline, position, unitLength(this.#voice.speed), from);
    this.#keying = keying;
    const end = duration(timeline);
    const fill = () => {
      if (keying.positionAt(output.heard) >= end) this.#end();
      else keying.fill(output.now);
    };
    keying.fill(output.now);
    this.#stopFilling = output.every(fill);
  }

  /** The output, opened once, with the voice that is wanted by the time it is there. */
  async #opened(): Promise<Sink> {
    this.#opening ??= this.#open(this.#voice);
    try {
      const output = await this.#opening;
      if (this.#output === undefined) {
        this.#output = output;
        output.setPitch(this.#voice.pitch);
        output.setVolume(this.#voice.volume);
      }
      return output;
    } catch (error) {
      this.#opening = undefined; // the next attempt opens another
      throw error;
    }
  }

  #sleepIfSilent(): void {
    if (!this.#isWanted) void this.#output?.sleep();
  }

  #end(): void {
    this.stop();
    this.#onEnd();
  }
}

/** Tone is loaded at the first sound: the window opens sooner without it. */
export async function openOutput({ pitch, volume }: Voice): Promise<Sink> {
  Object.assign(window, { TONE_SILENCE_LOGGING: true }); // else it greets on the console
  const { Output } = await import('./output.ts');
  return new Output(pitch, volume);
}
