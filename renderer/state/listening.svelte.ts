import type { Bridge } from '../../core/bridge.ts';
import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import { sounderError } from '../../core/errors.ts';
import type { InstallationId, Module } from '../../core/python/installation.ts';
import { samePlace } from '../../core/timeline/same-place.ts';
import {
  defaultSpacing,
  duration,
  signalAt,
  signalOf,
  type Spacing,
  startOf,
  type Timeline,
} from '../../core/timeline/timeline.ts';
import { hertz, unitLength, type Units, units, wordsPerMinute } from '../../core/units.ts';
import { openOutput, Player, type Stand } from '../sound/player.ts';
import { type Dials, type SoundSettings, stretchOf, type Voice, voiceOf } from '../sound/voice.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Stops, type Stretch } from './stops.svelte.ts';
import {
  type By,
  codewordTimeline,
  isSameBook,
  parted,
  type Sounding,
  type Transmission,
  transmissionOf,
} from './transmission.ts';
import {
  lineAfter,
  lineBefore,
  lineOf,
  linesOf,
  signalAfter,
  signalBefore,
  signalFrom,
  standingAt,
} from './way.ts';

/** A module on the air: what is open, how it sounds, where it is and where it goes. */
export class Listening {
  transmission: Transmission | null = $state.raw(null);
  /** The path of a module that is being read and encoded. */
  opening: string | null = $state(null);
  phase: 'stopped' | 'playing' | 'paused' = $state('stopped');
  /** Units from the beginning. */
  position: Units = $state(units(0));
  /** Whether a mark is heard at this moment. */
  isLit = $state(false);
  /** Speed, pitch and volume as they are set now; Sounder starts with those of the settings. */
  voice: Dials = $state.raw() as Dials;
  /** A codeword that is heard by itself. */
  hearing: Codeword | null = $state(null);
  readonly stops = new Stops();
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
    this.#player = new Player(
      this.wholeVoice,
      (stand) => {
        this.#stand(stand);
      },
      open,
    );
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

  /** Where the lines of what is open begin. */
  readonly lines = $derived(linesOf(this.transmission?.source.text ?? ''));

  /** Opens a module, encoded by a codebook. What sounded before falls silent. */
  async open({ id, path }: Pick<Module, 'id' | 'path'>, by: By): Promise<void> {
    const asked = ++this.#asked;
    this.stop();
    this.opening = path;
    try {
      const source = await this.#bridge.readModule(id);
      if (asked !== this.#asked) return;
      this.stop(); // Play may have been pressed while the text was read
      const isSame = this.transmission?.source.text === source.text;
      if (!isSame) this.stops.clear();
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
    const from = this.sounding?.from ?? 0;
    const after = this.#parted(transmissionOf(before.source, by));
    const { signals } = after.timeline;
    const wasPlaying = this.phase === 'playing';
    if (wasPlaying) this.pause();
    this.transmission = after;
    this.position = startOf(after.timeline, Math.min(signalFrom(signals, from), signals.ids.length));
    if (wasPlaying) await this.play();
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

  /** Plays on from where it is, to the next breakpoint or the end; `until` is a signal to halt before this time. */
  async play(until: number | null = null): Promise<void> {
    const { transmission } = this;
    if (transmission === null || this.phase === 'playing') return;
    this.hearing = null;
    this.phase = 'playing';
    this.stops.until = until;
    try {
      await this.#player.play(
        transmission.timeline,
        this.position,
        this.stops.routeOf(transmission.timeline),
      );
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
    this.position = startOf(timeline, standingAt(timeline, position ?? this.position));
    this.#rest('paused');
  }

  stop(): void {
    this.#player.stop();
    this.hearing = null;
    this.#rewind();
  }

  /** Sounds one symbol more and stands; while it plays, it stands after the one that sounds. */
  async stepSymbol(): Promise<void> {
    await this.#step((timeline, position) => signalAfter(timeline, position));
  }

  /** Sounds what is left of the line and stands at the next one. */
  async stepLine(): Promise<void> {
    await this.#step((timeline, position) => lineAfter(timeline, position, this.lines));
  }

  /** Goes on to a place of the source, and stands there. Before it there is nothing to go on to. */
  async continueTo(place: number): Promise<void> {
    const signals = this.transmission?.timeline.signals;
    if (signals === undefined) return;
    const until = signalFrom(signals, place);
    await this.#step((timeline, position) => (startOf(timeline, until) > position ? until : null));
  }

  /** Goes back to the symbol before, and stands or plays on as it did. */
  async back(): Promise<void> {
    if (this.transmission === null) return;
    const { timeline } = this.transmission;
    const here = startOf(timeline, standingAt(timeline, this.position));
    await this.seek(startOf(timeline, signalBefore(timeline, here)));
  }

  /** Goes back to where the line begins, or the one before. */
  async lineBack(): Promise<void> {
    if (this.transmission === null) return;
    const { timeline } = this.transmission;
    await this.seek(startOf(timeline, lineBefore(timeline, this.position, this.lines)));
  }

  /** Goes to the symbol at a position, and stands or plays on as it did. */
  async seek(position: number): Promise<void> {
    if (this.transmission === null) return;
    const { timeline } = this.transmission;
    const wasPlaying = this.phase === 'playing';
    if (wasPlaying) this.pause();
    this.position = startOf(timeline, standingAt(timeline, Math.max(0, position)));
    this.phase = 'paused';
    if (wasPlaying) await this.play();
  }

  /** Goes to the symbol at a place of the source. */
  async seekSource(place: number): Promise<void> {
    if (this.transmission === null) return;
    const { timeline } = this.transmission;
    await this.seek(startOf(timeline, Math.max(0, signalOf(timeline.signals, place))));
  }

  /** Sets a breakpoint at the line that a place of the source lies in, or takes it away. */
  toggleBreakpoint(place: number): void {
    const line = lineOf(this.lines, place);
    const isSet = this.stops.toggle(this.lines[line] ?? 0);
    this.#reroute();
    this.#notices.say(`${isSet ? 'Breakpoint' : 'No breakpoint'} at line ${String(line + 1)}`);
  }

  /** Plays a stretch of source round and round; null goes on as usual. A stretch that nothing is sent of is refused. */
  async setLoop(stretch: Stretch | null): Promise<void> {
    const { transmission } = this;
    if (transmission === null) return;
    const { timeline } = transmission;
    this.stops.loop = stretch;
    const loop = this.stops.loopOf(timeline);
    if (stretch !== null && loop === null) {
      this.stops.loop = null;
      const text =
        'Nothing of the selection is sent, so there is nothing to repeat. Select some source first.';
      this.#notices.tell({ tone: 'news', text, topic: 'loop' });
      return;
    }
    this.#notices.settle('loop');
    this.#reroute();
    if (loop === null) return;
    const isInside =
      this.position >= startOf(timeline, loop.from) && this.position < startOf(timeline, loop.to);
    if (!isInside) await this.seek(startOf(timeline, loop.from));
  }

  /** Sounds a codeword by itself, and others after it. What was playing pauses, for there is one tone. */
  async hear(code: Codeword, ...others: readonly Codeword[]): Promise<void> {
    this.pause();
    this.hearing = code;
    try {
      await this.#player.play(codewordTimeline(code, ...others), units(0));
    } catch (error) {
      this.hearing = null;
      this.#notices.fail(error);
    }
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

  async #step(until: (timeline: Timeline, position: number) => number | null): Promise<void> {
    if (this.transmission === null) return;
    const { timeline } = this.transmission;
    const isPlaying = this.phase === 'playing';
    const position = isPlaying ? (this.#player.nextPosition() ?? this.position) : this.position;
    const signal = until(timeline, position);
    if (signal === null) return;
    if (!isPlaying) return this.play(signal);
    this.stops.until = signal;
    this.#reroute();
  }

  /** What was played comes to stand. */
  #stand(stand: Stand): void {
    const isCodeword = this.hearing !== null;
    this.hearing = null;
    if (stand.kind === 'lost') this.#notices.fail(sounderError('sound-lost'));
    if (isCodeword) return;
    if (stand.kind === 'end') this.#rewind();
    else {
      this.position = stand.position;
      this.#rest('paused');
    }
  }

  #rewind(): void {
    this.position = units(0);
    this.#rest('stopped');
  }

  #rest(phase: 'stopped' | 'paused'): void {
    this.phase = phase;
    this.isLit = false;
    this.stops.until = null;
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
      this.position = samePlace(this.position, before.timeline, after.timeline);
    }
    const isOnAir = this.phase === 'playing' && after !== null;
    this.#player.change({ voice: this.wholeVoice, ...(isOnAir ? { timeline: after.timeline } : {}) });
  }

  #reroute(): void {
    const timeline = this.transmission?.timeline;
    if (this.phase !== 'playing' || timeline === undefined) return;
    this.#player.change({ route: this.stops.routeOf(timeline) });
  }

  /** Reads the position once a frame for as long as it sounds. The audio clock decides, this only looks. */
  #follow(): void {
    const look = () => {
      if (this.phase !== 'playing') return;
      const position = this.#player.position();
      if (position !== null) this.position = position; // else it begins just now, or gets another output
      this.isLit = this.#player.isLit();
      this.#frame = requestAnimationFrame(look);
    };
    cancelAnimationFrame(this.#frame); // one look a frame, however often it was started
    look();
  }
}
