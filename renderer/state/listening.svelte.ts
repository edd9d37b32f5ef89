import type { Bridge } from '../../core/bridge.ts';
import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { InstallationId, Module } from '../../core/python/installation.ts';
import {
  buildTimeline,
  defaultSpacing,
  duration,
  signalAt,
  type Spacing,
  startOf,
} from '../../core/timeline/timeline.ts';
import { hertz, unitLength, type Units, units, wordsPerMinute } from '../../core/units.ts';
import { openOutput, Player, type Voice } from '../sound/player.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import {
  type By,
  codewordTimeline,
  isSameBook,
  type Sounding,
  type Transmission,
  transmissionOf,
} from './transmission.ts';

/** A module on the air: what is open, how it sounds, where it is. */
export class Listening {
  transmission: Transmission | null = $state.raw(null);
  /** The path of a module that is being read and encoded. */
  opening: string | null = $state(null);
  phase: 'stopped' | 'playing' | 'paused' = $state('stopped');
  /** Units from the beginning. */
  position: Units = $state(units(0));
  voice: Voice = $state.raw() as Voice;
  /** A codeword that is heard by itself. */
  hearing: Codeword | null = $state(null);
  /** How a person wants letters parted; null until one says so. */
  #spacing: Spacing | null = $state(null);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  readonly #player: Player;
  #asked = 0;
  #frame = 0;

  /** `open` gives the player something to sound through; by default the computer's own sound. */
  constructor(bridge: Bridge, preferences: Preferences, notices: Notices, open = openOutput) {
    const { speed, pitch, volume } = preferences.settings;
    this.voice = { speed: wordsPerMinute(speed), pitch: hertz(pitch), volume };
    this.#bridge = bridge;
    this.#notices = notices;
    this.#preferences = preferences;
    const onEnd = () => {
      if (this.hearing === null) this.#rewind();
      this.hearing = null;
    };
    this.#player = new Player(this.voice, onEnd, open);
  }

  /** Index of the signal at the position; -1 before the first sound and where nothing is open. */
  readonly signalIndex = $derived.by(() =>
    this.transmission === null || this.phase === 'stopped'
      ? -1
      : signalAt(this.transmission.timeline, this.position),
  );

  readonly sounding: Sounding | null = $derived.by(() => {
    const signals = this.transmission?.timeline.signals;
    const at = this.signalIndex;
    const signal = signals?.distinct[signals.ids[at] ?? -1];
    if (signals === undefined || signal === undefined) return null;
    return { signal, from: signals.starts[at] ?? 0, to: signals.starts[at + 1] ?? 0 };
  });

  /** Seconds from the beginning, at the speed set now. */
  readonly elapsed = $derived(this.position * unitLength(this.voice.speed));

  /** Seconds of the whole, at the speed set now. */
  readonly total = $derived(
    this.transmission === null ? 0 : duration(this.transmission.timeline) * unitLength(this.voice.speed),
  );

  /** Opens a module, encoded by a codebook. What sounded before falls silent. */
  async open({ id, path }: Pick<Module, 'id' | 'path'>, by: By): Promise<void> {
    const asked = ++this.#asked;
    this.stop();
    this.opening = path;
    try {
      const source = await this.#bridge.readModule(id);
      if (asked !== this.#asked) return;
      this.stop(); // Play may have been pressed while the text was read
      this.transmission = transmissionOf(source, by, this.spacingOf(by.codebook));
      this.#notices.settle('module');
      this.#preferences.change({ module: id });
    } catch (error) {
      if (asked !== this.#asked) return; // another was opened meanwhile
      this.close();
      this.#notices.fail(error, 'module');
    } finally {
      if (asked === this.#asked) this.opening = null;
    }
  }

  /** Encodes what is open anew, by another codebook, and goes on where it is. */
  async recode(by: By): Promise<void> {
    const before = this.transmission;
    if (before === null) return;
    if (isSameBook(before.codebook, by.codebook)) {
      this.transmission = { ...before, ...by };
      return;
    }
    const from = this.sounding?.from ?? 0;
    const after = transmissionOf(before.source, by, this.spacingOf(by.codebook));
    const { starts } = after.timeline.signals;
    await this.#replace(
      after,
      Math.max(
        0,
        starts.findIndex((start) => start >= from),
      ),
    );
  }

  close(): void {
    this.stop();
    this.transmission = null;
  }

  isOf(installation: InstallationId): boolean {
    return this.transmission?.source.module.installation === installation;
  }

  async toggle(): Promise<void> {
    if (this.phase === 'playing') this.pause();
    else await this.play();
  }

  async play(): Promise<void> {
    const { transmission } = this;
    if (transmission === null || this.phase === 'playing') return;
    this.hearing = null;
    this.phase = 'playing';
    try {
      await this.#player.play(transmission.timeline, this.position);
      this.#follow();
    } catch (error) {
      this.#rewind();
      this.#notices.fail(error);
    }
  }

  /** Falls silent, and will go on with the symbol that was cut short. */
  pause(): void {
    const position = this.#player.stop();
    this.hearing = null;
    if (this.phase !== 'playing' || this.transmission === null) return;
    const { timeline } = this.transmission;
    const at = signalAt(timeline, position ?? this.position);
    this.position = startOf(timeline, Math.max(0, at));
    this.phase = 'paused';
  }

  stop(): void {
    this.#player.stop();
    this.hearing = null;
    this.#rewind();
  }

  /** Sounds a codeword by itself. What was playing pauses, for there is one tone. */
  async hear(code: Codeword): Promise<void> {
    this.pause();
    this.hearing = code;
    try {
      await this.#player.play(codewordTimeline(code), units(0));
    } catch (error) {
      this.hearing = null;
      this.#notices.fail(error);
    }
  }

  setVoice(change: Partial<Voice>): void {
    this.voice = { ...this.voice, ...change };
    this.#player.setVoice(this.voice);
  }

  /** How letters of a codebook are parted: as one wants it, if the codebook can do without gaps. */
  spacingOf(codebook: Pick<Codebook, 'prefixFree'>): Spacing {
    return codebook.prefixFree ? (this.#spacing ?? defaultSpacing(codebook)) : 'spaced';
  }

  /** Parts letters in another way from the symbol that sounds on. */
  async setSpacing(spacing: Spacing): Promise<void> {
    this.#spacing = spacing;
    if (this.transmission === null) return;
    const { codebook, timeline: before } = this.transmission;
    const timeline = buildTimeline(before.signals, this.spacingOf(codebook));
    await this.#replace({ ...this.transmission, timeline }, Math.max(0, this.signalIndex));
  }

  /** Puts another transmission of the same source in place, at one of its signals, playing on if it played. */
  async #replace(transmission: Transmission, signal: number): Promise<void> {
    const wasPlaying = this.phase === 'playing';
    if (wasPlaying) this.pause();
    this.transmission = transmission;
    this.position = startOf(transmission.timeline, signal);
    if (wasPlaying) await this.play();
  }

  #rewind(): void {
    this.phase = 'stopped';
    this.position = units(0);
  }

  /** Reads the position once a frame for as long as it sounds. The audio clock decides, this only looks. */
  #follow(): void {
    const look = () => {
      const position = this.#player.position();
      if (position === null || this.phase !== 'playing') return;
      this.position = position;
      this.#frame = requestAnimationFrame(look);
    };
    cancelAnimationFrame(this.#frame); // one look a frame, however often it was started
    look();
  }
}
