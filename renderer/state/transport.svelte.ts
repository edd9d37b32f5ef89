import type { Codeword } from '../../core/codebook/codebook.ts';
import { sounderError } from '../../core/errors.ts';
import { signalAt, startOf, type Timeline } from '../../core/timeline/timeline.ts';
import { unitLength, type Units, units } from '../../core/units.ts';
import { Player, type Sink, type Stand } from '../sound/player.ts';
import type { Dials, Voice } from '../sound/voice.ts';
import type { Notices } from './notices.svelte.ts';
import { Playhead } from './playhead.svelte.ts';
import { Steps } from './steps.ts';
import { StopSetting } from './stop-setting.ts';
import { Stops } from './stops.svelte.ts';
import { codewordTimeline, type Sounding, soundingOf, type Transmission } from './transmission.ts';
import { standingAt } from './way.ts';

/** What is played and how, as it is at any moment. */
export interface OnAir {
  readonly transmission: Transmission | null;
  /** Where the lines of what is open begin. */
  readonly lines: Uint32Array;
  readonly voice: Dials;
  readonly wholeVoice: Voice;
}

/** What was asked and could not be. */
const REFUSED = 'refused';

/** Plays what is open: where it is, where it goes and where it halts. */
export class Transport {
  phase: 'stopped' | 'playing' | 'paused' = $state('stopped');
  /** A codeword that is heard by itself. */
  hearing: Codeword | null = $state(null);
  readonly stops = new Stops();
  readonly steps: Steps;
  readonly stopSetting: StopSetting;
  readonly #onAir: OnAir;
  readonly #notices: Notices;
  readonly #player: Player;
  readonly #playhead: Playhead;
  /** How often it was sent somewhere: whoever looked elsewhere wants to see it then. */
  moves = $state(0);

  /** `open` gives the player something to sound through. */
  constructor(onAir: OnAir, notices: Notices, open: (voice: Voice) => Promise<Sink>) {
    this.#onAir = onAir;
    this.#notices = notices;
    this.#player = new Player(
      onAir.wholeVoice,
      (stand) => {
        this.#stand(stand);
      },
      open,
    );
    this.#playhead = new Playhead(this.#player);
    this.steps = new Steps(onAir, this);
    this.stopSetting = new StopSetting(onAir, this, notices);
  }

  /** Units from the beginning: as of the last signal or second while it plays. */
  get position(): Units {
    return this.#playhead.position;
  }

  set position(position: Units) {
    this.#playhead.position = position;
  }

  /** Where it is at this very moment, by the audio clock. */
  heard(): Units {
    return this.phase === 'playing' ? this.#playhead.heard() : this.position;
  }

  /** Whether a mark is heard at this moment. */
  get isLit(): boolean {
    return this.#playhead.isLit;
  }

  /** Index of the signal at the position; -1 before the first sound and where nothing is open. */
  readonly signalIndex = $derived.by(() => {
    const { transmission } = this.#onAir;
    return transmission === null || this.phase === 'stopped'
      ? -1
      : signalAt(transmission.timeline, this.position);
  });

  readonly sounding: Sounding | null = $derived.by(() => {
    const { transmission } = this.#onAir;
    return transmission === null ? null : soundingOf(transmission, this.signalIndex);
  });

  /** Seconds from the beginning, at the speed set now. */
  readonly elapsed = $derived.by(() => this.position * unitLength(this.#onAir.voice.speed));

  async toggle(): Promise<void> {
    if (this.phase === 'playing') this.pause();
    else await this.play();
  }

  /**
   * Plays on from where it is, to the next breakpoint or the end; what was stopped begins with its loop, if it has one.
   * `until` is a signal to halt before this time.
   */
  async play(until: number | null = null): Promise<void> {
    const { transmission } = this.#onAir;
    if (transmission === null || this.phase === 'playing') return;
    const { timeline } = transmission;
    const { phase } = this;
    this.#setOff();
    this.position = this.#standing();
    this.hearing = null;
    this.phase = 'playing';
    this.stops.until = until;
    try {
      await this.#player.play(timeline, this.position, this.stops.routeOf(timeline));
      this.#playhead.follow(() => this.#course());
    } catch (error) {
      this.#rest(phase);
      this.#notices.fail(error);
    }
  }

  /** Falls silent, and will go on with the symbol that was cut short. */
  pause(): void {
    const position = this.#player.stop();
    this.hearing = null;
    if (this.phase !== 'playing' || this.#onAir.transmission === null) return;
    const { timeline } = this.#onAir.transmission;
    this.position = startOf(timeline, standingAt(timeline, position ?? this.position));
    this.#rest('paused');
  }

  stop(): void {
    this.forgive();
    this.#player.stop();
    this.hearing = null;
    this.#rewind();
  }

  /** Goes to the symbol at a position, and stands or plays on as it did. */
  async seek(position: number): Promise<void> {
    if (this.#onAir.transmission === null) return;
    const { timeline } = this.#onAir.transmission;
    const wasPlaying = this.phase === 'playing';
    this.#setOff();
    if (wasPlaying) this.pause();
    this.position = startOf(timeline, standingAt(timeline, Math.max(0, position)));
    this.phase = 'paused';
    if (wasPlaying) await this.play();
  }

  /**
   * Plays on to the signal that `until` answers, and stands before it; null goes nowhere. While it plays, it is asked by
   * where it can still stand.
   */
  async playUntil(until: (timeline: Timeline, position: number) => number | null): Promise<void> {
    if (this.#onAir.transmission === null) return;
    const { timeline } = this.#onAir.transmission;
    const isPlaying = this.phase === 'playing';
    const position = isPlaying ? (this.#player.nextPosition() ?? this.position) : this.#standing();
    const signal = until(timeline, position);
    if (signal === null) return;
    if (!isPlaying) return this.play(signal);
    this.#setOff();
    this.stops.until = signal;
    this.reroute();
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

  /** Says why nothing comes of what was asked, until something else is. */
  refuse(text: string): void {
    this.#notices.retell({ tone: 'news', text, topic: REFUSED });
  }

  /** Takes back what was refused: the person goes on. */
  forgive(): void {
    this.#notices.settle(REFUSED);
  }

  /** Lets what sounds be as it is set and parted now. It goes on where it is, without a symbol lost. */
  retell(): void {
    const { transmission, wholeVoice } = this.#onAir;
    const isOnAir = this.phase === 'playing' && transmission !== null;
    this.#player.change({ voice: wholeVoice, ...(isOnAir ? { timeline: transmission.timeline } : {}) });
  }

  /** Goes by the stops that are set now, if it goes. */
  reroute(): void {
    const timeline = this.#onAir.transmission?.timeline;
    if (this.phase !== 'playing' || timeline === undefined) return;
    this.#player.change({ route: this.stops.routeOf(timeline) });
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

  /** Where it will play on from: stopped, from the beginning of what is repeated. */
  #standing(): Units {
    const timeline = this.#onAir.transmission?.timeline;
    const loop = this.phase === 'stopped' && timeline !== undefined ? this.stops.loopOf(timeline) : null;
    return loop === null || timeline === undefined ? this.position : startOf(timeline, loop.from);
  }

  /** It is sent somewhere. */
  #setOff(): void {
    this.forgive();
    this.moves++;
  }

  #rewind(): void {
    this.position = units(0);
    this.#rest('stopped');
  }

  #rest(phase: 'stopped' | 'paused'): void {
    this.phase = phase;
    this.#playhead.isLit = false;
    this.stops.until = null;
  }

  /** What the playhead follows; null where nothing is played. */
  #course() {
    const { transmission, voice } = this.#onAir;
    if (transmission === null || this.phase !== 'playing') return null;
    return { timeline: transmission.timeline, unit: unitLength(voice.speed) };
  }
}
