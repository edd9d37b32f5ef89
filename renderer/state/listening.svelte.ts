import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { InstallationId, Module } from '../../core/python/installation.ts';
import { samePlace } from '../../core/timeline/same-place.ts';
import { defaultSpacing, duration, type Spacing, startOf } from '../../core/timeline/timeline.ts';
import { hertz, unitLength, wordsPerMinute } from '../../core/units.ts';
import { openOutput } from '../sound/open-output.ts';
import { type Dials, type SoundSettings, stretchOf, type Voice, voiceOf } from '../sound/voice.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { type By, isSameBook, parted, type Transmission, transmissionOf } from './transmission.ts';
import { Transport } from './transport.svelte.ts';
import { linesOf, signalFrom } from './way.ts';

/** A module on the air: what is open, by which codebook, and how it sounds. Its transport plays it. */
export class Listening {
  transmission: Transmission | null = $state.raw(null);
  /** The path of a module that is being read and encoded. */
  opening: string | null = $state(null);
  /** Speed, pitch and volume as they are set now; they are kept for the next time when the hand lets go. */
  voice: Dials = $state.raw() as Dials;
  readonly transport: Transport;
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  readonly #preferences: Preferences;
  #asked = 0;

  /** `open` gives the player something to sound through; by default the computer's own sound. */
  constructor(bridge: Bridge, preferences: Preferences, notices: Notices, open = openOutput) {
    const { speed, pitch, volume } = preferences.settings;
    this.voice = { speed: wordsPerMinute(speed), pitch: hertz(pitch), volume };
    this.#bridge = bridge;
    this.#notices = notices;
    this.#preferences = preferences;
    this.transport = new Transport(this, notices, open);
  }

  /** Seconds of the whole, at the speed set now. */
  readonly total = $derived(
    this.transmission === null ? 0 : duration(this.transmission.timeline) * unitLength(this.voice.speed),
  );

  /** Where the lines of what is open begin. */
  readonly lines = $derived(linesOf(this.transmission?.source.text ?? ''));

  /** Opens a module, encoded by a codebook. What sounded before falls silent. */
  async open({ id, path }: Pick<Module, 'id' | 'path'>, by: By): Promise<void> {
    const asked = ++this.#asked;
    this.transport.stop();
    this.opening = path;
    try {
      const source = await this.#bridge.readModule(id);
      if (asked !== this.#asked) return;
      this.transport.stop(); // Play may have been pressed while the text was read
      const isSame = this.transmission?.source.text === source.text;
      if (!isSame) this.transport.stops.clear();
      this.transmission = this.#parted(transmissionOf(source, by));
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
    const { transport } = this;
    const from = transport.sounding?.from ?? 0;
    const after = this.#parted(transmissionOf(before.source, by));
    const { signals } = after.timeline;
    const wasPlaying = transport.phase === 'playing';
    if (wasPlaying) transport.pause();
    this.transmission = after;
    transport.position = startOf(after.timeline, Math.min(signalFrom(signals, from), signals.ids.length));
    if (wasPlaying) await transport.play();
  }

  close(): void {
    this.transport.stop();
    this.transmission = null;
  }

  isOf(installation: InstallationId): boolean {
    return this.transmission?.source.module.installation === installation;
  }

  setVoice(change: Partial<Dials>): void {
    this.voice = { ...this.voice, ...change };
    this.#retell();
  }

  /** Changes how it sounds beside the dials, and keeps it for the next time. */
  setSound(change: Partial<SoundSettings>): void {
    this.#preferences.change(change);
    this.#retell();
  }

  /** How letters of a codebook are parted: as one wants it, if the codebook can do without gaps. */
  spacingOf(codebook: Pick<Codebook, 'prefixFree'>): Spacing {
    return codebook.prefixFree ? (this.#preferences.settings.spacing ?? defaultSpacing(codebook)) : 'spaced';
  }

  /** How much longer gaps between letters are than by rule. */
  get stretch(): number {
    return stretchOf(this.voice.speed, this.#preferences.settings.effective);
  }

  /** How it sounds, all told: what an export is to sound like, too. */
  get wholeVoice(): Voice {
    return voiceOf(this.voice, this.#preferences.settings);
  }

  /** A transmission with its letters parted as they are to be. */
  #parted(transmission: Transmission): Transmission {
    return parted(transmission, this.spacingOf(transmission.codebook), this.stretch);
  }

  /** Lets what sounds be as it is set now. It goes on where it is, without a symbol lost. */
  #retell(): void {
    const before = this.transmission;
    const after = before === null ? null : this.#parted(before);
    if (before !== null && after !== null && after !== before) {
      this.transmission = after;
      this.transport.position = samePlace(this.transport.position, before.timeline, after.timeline);
    }
    this.transport.retell();
  }
}
