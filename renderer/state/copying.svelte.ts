import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import { type Cutting, KeyedCopy, typedSymbols } from '../../core/practice/copy.ts';
import { draftOf, gradeDraft } from '../../core/practice/copy-draft.ts';
import { type CopyAnswer, type GradedCopy, gradeCopy } from '../../core/practice/grade-copy.ts';
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

/** What is copied, and by what: it stays so until it is handed in, whatever is set meanwhile. */
export interface CopyTask {
  readonly passage: Passage;
  readonly codebook: Codebook;
  readonly cutting: Cutting;
  readonly stretch: Stretch;
  /** Whether it is typed, or keyed back. */
  readonly means: 'typed' | 'keyed';
  /** The speed set when it began. */
  readonly speed: WordsPerMinute;
}

/** How it is sounded: as is set when one asks to hear it. */
export interface Sounded {
  readonly timeline: Timeline;
  readonly speed: WordsPerMinute;
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
  /** The slowest that it was heard: what could be copied then was copied at that. */
  #slowest: WordsPerMinute | null = $state.raw(null);
  phase: 'ready' | 'sounding' | 'heard' | 'graded' = $state('ready');
  /** Whether it is heard now: it may be after it was graded, too. */
  isSounding = $state(false);
  /** Seconds that it takes to be heard, as it sounded last. */
  length = $state(0);
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
  get isKeyed(): boolean {
    return this.task.means === 'keyed';
  }

  /** Whether it was heard, or something of it written. */
  readonly hasBegun = $derived.by(
    () => this.phase !== 'ready' || this.typed !== '' || this.received.length > 0,
  );

  /** What it came to, once it is graded; before that nothing but how much was received. */
  readonly score: Score = $derived.by(() => ({
    right: this.graded?.score.right ?? 0,
    attempts: this.graded?.score.script.length ?? 0,
    speed: this.#slowest,
    symbols: this.graded?.score.right ?? 0,
    practised: this.practised,
  }));

  /** Sounds the passage, from its beginning: from now on it is on record. It may be heard as often as one likes. */
  async play({ timeline, speed }: Sounded, at: number): Promise<void> {
    if (this.phase !== 'graded') {
      this.phase = 'sounding';
      this.#slowest = speed < (this.#slowest ?? Infinity) ? speed : this.#slowest;
    }
    this.#did(at);
    this.#soundsSince = at;
    this.length = duration(timeline) * unitLength(speed);
    this.isSounding = true;
    await this.#player.play(timeline, units(0));
  }

  /** It is heard still. Who listens does not pause, however long it takes. */
  listens(at: number): void {
    if (this.phase !== 'sounding') return;
    for (let heard = this.#soundsSince; heard < at; heard += IDLE) this.#did(heard);
    this.#soundsSince = at;
    this.#did(at);
  }

  /** The passage came to its end, or was stopped: what is missing can be written, and all be handed in. */
  ended(at: number): void {
    this.isSounding = false;
    this.listens(at);
    if (this.phase === 'sounding') this.phase = 'heard';
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

  /** Something was keyed back. Nothing tells whether it was right. */
  keyed(decoded: Decoded, at: number): void {
    if (this.phase === 'graded') return;
    this.#keyed.decoded(decoded);
    this.#receives(at);
  }

  /** Takes back what was keyed last. */
  takeBack(at: number): void {
    if (this.phase === 'graded') return;
    this.#keyed.takeBack();
    this.#receives(at);
  }

  /** Hands the copy in, and says what is right. */
  async grade(at: number): Promise<void> {
    if (this.phase === 'graded') return;
    this.stop(at);
    this.#did(at);
    const answer = this.#answer(at);
    this.handedIn = answer.received;
    this.graded = gradeCopy(answer);
    this.phase = 'graded';
    this.#record.put(this.graded.attempts, this.practised);
    await this.#record.finish('done', this.practised);
  }

  /** Sees that what was written is on record, for who goes away. Whoever comes back goes on. */
  async leave(at: number): Promise<void> {
    this.ended(at);
    await this.#record.flush();
  }

  /** Gives it up: what was written is graded as what it is, as far as it came. */
  async giveUp(at: number): Promise<void> {
    if (this.phase === 'graded' || !this.hasBegun) return;
    this.stop(at);
    this.#record.put(gradeDraft(draftOf(this.#answer(at))), this.practised);
    await this.#record.finish('left', this.practised);
  }

  #receives(at: number): void {
    this.received = [...this.#keyed.received];
    this.#did(at);
  }

  #answer(at: number): CopyAnswer {
    const { passage, codebook, cutting, stretch, means, speed } = this.task;
    const received = this.isKeyed ? this.received : typedSymbols(cutting, stretch, this.typed, codebook);
    const heard = { speed: this.#slowest ?? speed, at: Math.max(0, at - this.#start) };
    return { passage, codebook, received, means, ...heard };
  }

  /** Something was done: that, the time, and what is written by now go on record soon. */
  #did(at: number): void {
    this.practised = this.#time.did(at);
    if (this.phase !== 'graded' && this.hasBegun) {
      this.#record.keep(() => draftOf(this.#answer(at)), this.practised);
    }
  }
}
