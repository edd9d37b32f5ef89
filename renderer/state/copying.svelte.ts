import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import { type Cutting, KeyedCopy, typedSymbols } from '../../core/practice/copy.ts';
import { type GradedCopy, gradeCopy } from '../../core/practice/grade-copy.ts';
import type { Passage } from '../../core/practice/passage.ts';
import { IDLE, PracticeTime } from '../../core/practice/practice-time.ts';
import type { Stretch } from '../../core/practice/stretch.ts';
import type { Received } from '../../core/score/score.ts';
import type { Timeline } from '../../core/timeline/timeline.ts';
import { duration } from '../../core/timeline/timeline.ts';
import { unitLength, units, type WordsPerMinute } from '../../core/units.ts';
import type { Player } from '../sound/player.ts';
import type { PracticeRecord } from './practice-record.ts';
import type { Score } from './score.ts';

/** What is copied, and by what. */
export interface CopyTask {
  readonly passage: Passage;
  readonly codebook: Codebook;
  readonly cutting: Cutting;
  readonly stretch: Stretch;
  readonly timeline: Timeline;
  readonly speed: WordsPerMinute;
  /** What it is keyed back with, if it is. */
  readonly keyer: KeyerMode;
}

/** A passage that is heard and written down. Nothing tells what is right before all of it is graded. */
export class Copying {
  readonly task: CopyTask;
  readonly #player: Pick<Player, 'play' | 'stop'>;
  readonly #record: PracticeRecord;
  readonly #time: PracticeTime;
  readonly #start: number;
  readonly #keyed = new KeyedCopy();
  #soundsSince = 0;
  phase: 'ready' | 'sounding' | 'heard' | 'graded' = $state('ready');
  /** Whether it is heard now: it may be after it was graded, too. */
  isSounding = $state(false);
  /** What was typed so far. */
  typed = $state('');
  /** What was keyed back so far; nothing where it was typed. */
  received: readonly Received[] = $state.raw([]);
  graded: GradedCopy | null = $state.raw(null);
  /** What was graded. */
  handedIn: readonly Received[] = $state.raw([]);
  /** Milliseconds of practice. */
  practised = $state(0);

  constructor(task: CopyTask, player: Pick<Player, 'play' | 'stop'>, record: PracticeRecord, at: number) {
    this.task = task;
    this.#player = player;
    this.#record = record;
    this.#start = at;
    this.#time = new PracticeTime(at);
  }

  /** Whether the copy is keyed back and not typed. */
  readonly isKeyed = $derived(this.received.length > 0);

  /** What it came to, once it is graded; before that nothing but how much was received. */
  readonly score: Score = $derived.by(() => ({
    right: this.graded?.score.right ?? 0,
    attempts: this.graded?.score.script.length ?? 0,
    speed: this.task.speed,
    symbols: this.graded?.score.right ?? 0,
    practised: this.practised,
  }));

  /** Seconds that the passage takes to be heard. */
  get length(): number {
    return duration(this.task.timeline) * unitLength(this.task.speed);
  }

  /** Sounds the passage, from its beginning. It may be heard as often as one likes. */
  async play(at: number): Promise<void> {
    this.#did(at);
    this.#soundsSince = at;
    this.isSounding = true;
    if (this.phase !== 'graded') this.phase = 'sounding';
    await this.#player.play(this.task.timeline, units(0));
  }

  /** The passage came to its end, or was stopped: what is missing can be written, and all be handed in. */
  ended(at: number): void {
    this.isSounding = false;
    if (this.phase === 'sounding') {
      this.phase = 'heard';
      // Who listens does not pause, however long it takes.
      for (let heard = this.#soundsSince; heard < at; heard += IDLE) this.#did(heard);
      this.#did(at);
    }
  }

  /** Falls silent. */
  stop(at: number): void {
    this.#player.stop();
    this.ended(at);
  }

  /** Something was typed. */
  type(text: string, at: number): void {
    this.typed = text;
    this.#did(at);
  }

  /** Something was keyed back. Nothing tells whether it was right. Where text stands, that is the copy. */
  keyed(decoded: Decoded, at: number): void {
    if (this.typed !== '') return;
    this.#keyed.decoded(decoded);
    this.received = [...this.#keyed.received];
    this.#did(at);
  }

  /** Takes back what was keyed last. */
  takeBack(at: number): void {
    this.#keyed.takeBack();
    this.received = [...this.#keyed.received];
    this.#did(at);
  }

  /** Hands the copy in, and says what is right. */
  async grade(at: number): Promise<void> {
    if (this.phase === 'graded') return;
    this.stop(at);
    this.#did(at);
    if (this.isKeyed) this.#record.answeredBy(this.task.keyer);
    const { passage, codebook, cutting, stretch, speed } = this.task;
    const means = this.isKeyed ? 'keyed' : 'typed';
    const received = this.isKeyed ? this.received : typedSymbols(cutting, stretch, this.typed, codebook);
    this.handedIn = received;
    this.graded = gradeCopy({ passage, codebook, received, means, speed, at: Math.max(0, at - this.#start) });
    this.phase = 'graded';
    this.#record.put(this.graded.attempts, this.practised);
    await this.#record.finish('done', this.practised);
  }

  #did(at: number): void {
    this.practised = this.#time.did(at);
  }
}
