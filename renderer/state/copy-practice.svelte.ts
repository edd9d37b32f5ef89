import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import { segment } from '../../core/python/segment.ts';
import { buildTimeline } from '../../core/timeline/timeline.ts';
import type { Player } from '../sound/player.ts';
import { afterCopy } from '../words/announcements.ts';
import { brokenOffWords } from '../words/practice.ts';
import { Copying, type CopyTask } from './copying.svelte.ts';
import { now } from './moment.ts';
import type { Desk, PracticeBench } from './practice-bench.ts';
import type { Score } from './score.ts';
import { recordOf } from './session-start.ts';
import { landmarksOf } from './transmission.ts';

/** While it sounds, so often is the time that one listens put on record, in milliseconds. */
const TICK = 1000;

/** The exercise Copy: the passage that is chosen is heard, and typed or keyed back. */
export class CopyPractice implements Desk {
  readonly #bench: PracticeBench;
  readonly #player: Player;
  #copying: Copying | null = $state.raw(null);
  /** Nothing tells before all is graded. */
  readonly wanted = null;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(bench: PracticeBench, player: Player) {
    this.#bench = bench;
    this.#player = player;
  }

  /**
   * The passage being copied; null before that begins, and while another is chosen. How it is to sound, and by what
   * codebook the next is sent, may change meanwhile.
   */
  readonly copying: Copying | null = $derived.by(() => {
    const { stretch, codebook } = this.#bench.passages;
    if (this.#copying?.task.stretch !== stretch) return null;
    return this.#copying.hasBegun || this.#copying.task.codebook === codebook ? this.#copying : null;
  });

  /** By what the next copy is written down; while one is under way, by what that is. */
  readonly means: CopyTask['means'] = $derived.by(
    () => this.copying?.task.means ?? this.#bench.preferences.settings.copyBy,
  );

  /** That of the copy under way, or of the next. */
  get codebook(): Codebook | null {
    return this.copying?.task.codebook ?? this.#bench.passages.codebook;
  }

  get score(): Score | null {
    return this.copying?.score ?? null;
  }

  /** Chooses by what the next copy is written down. One that has begun stays as it is. */
  writeBy(means: CopyTask['means']): void {
    if (this.copying?.hasBegun === false) this.#copying = null;
    this.#bench.preferences.change({ copyBy: means });
  }

  /** Has graded what Sounder was closed in the middle of, and tells of it. */
  async gradeBrokenOff(): Promise<void> {
    const { bridge, notices, figures } = this.#bench;
    try {
      const graded = (await bridge.gradeDrafts()).filter(({ attempts }) => attempts > 0);
      for (const each of graded) notices.tell({ tone: 'news', text: brokenOffWords(each) });
      if (graded.length > 0) await figures.load();
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Sounds the passage that is to be copied. */
  async hear(): Promise<void> {
    const { listening, notices, passages } = this.#bench;
    passages.stay();
    listening.transport.pause();
    const copying = this.#begun();
    if (copying === null) return;
    const { codebook, passage } = copying.task;
    const timeline = buildTimeline(passage.signals, listening.spacingOf(codebook), listening.stretch);
    this.#player.change({ voice: listening.wholeVoice });
    try {
      this.#tick();
      await copying.play({ timeline, speed: listening.voice.speed }, now());
    } catch (error) {
      this.ended();
      notices.fail(error);
    }
  }

  /** Something was typed of what is copied. */
  type(text: string): void {
    this.#bench.passages.stay();
    this.#begun()?.type(text, now());
  }

  /** Hands in the copy. */
  async grade(): Promise<void> {
    this.#bench.keying.end();
    clearInterval(this.#ticking);
    const { copying } = this;
    await copying?.grade(now());
    if (copying?.graded != null) this.#bench.notices.say(afterCopy(copying.graded.score));
  }

  /** What sounded came to its end, or was stopped. */
  ended(): void {
    clearInterval(this.#ticking);
    this.#copying?.ended(now());
  }

  begin(): boolean {
    this.#bench.passages.stay();
    if (this.means !== 'keyed') return false; // the pad takes no part in it
    const copying = this.#begun();
    return copying !== null && copying.phase !== 'graded';
  }

  decoded(decoded: Decoded): boolean {
    this.copying?.keyed(decoded, now());
    return true;
  }

  takeBack(): void {
    this.copying?.takeBack(now());
  }

  rest(): void {
    // What was keyed is on record, and gone on with.
  }

  async leave(): Promise<void> {
    this.#player.stop();
    clearInterval(this.#ticking);
    await this.#copying?.leave(now());
  }

  again(): void {
    clearInterval(this.#ticking);
    void this.#copying?.giveUp(now());
    this.#copying = null;
  }

  /** The copy of the passage that is chosen, begun if it was not; null where there is none. */
  #begun(): Copying | null {
    if (this.copying !== null) return this.copying;
    const { passages, listening, key, preferences } = this.#bench;
    const { passage, transmission, stretch, codebook } = passages;
    if (passage === null || transmission === null || stretch === null || codebook === null) return null;
    this.again(); // one of another passage
    const { source } = transmission;
    const cutting = {
      text: source.text,
      segmentsOf: (text: string) => segment(text, landmarksOf(source.module, text)),
    };
    const { speed } = listening.voice;
    const means = preferences.settings.copyBy;
    const record = recordOf(this.#bench, {
      ...{ exercise: 'copy', codebook, speed, symbols: passage.signals.ids.length },
      means: means === 'keyed' ? key.setting.mode : 'typing',
    });
    const task = { passage, codebook, cutting, stretch, means, speed };
    this.#copying = new Copying(task, this.#player, record, now());
    return this.#copying;
  }

  /** Puts the time on record while one listens: nothing else may happen for long. */
  #tick(): void {
    clearInterval(this.#ticking);
    this.#ticking = setInterval(() => {
      this.#copying?.listens(now());
    }, TICK);
  }
}
