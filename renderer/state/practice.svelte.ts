import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Exercise } from '../../core/practice/session.ts';
import { openOutput } from '../sound/open-output.ts';
import { Player } from '../sound/player.ts';
import { CopyPractice } from './copy-practice.svelte.ts';
import { DrillPractice } from './drill-practice.svelte.ts';
import { Keying } from './keying.svelte.ts';
import { Passages } from './passages.svelte.ts';
import type { Desk, PracticeBench, PracticeKey, PracticeParts } from './practice-bench.ts';
import { PracticeFigures } from './practice-figures.svelte.ts';
import type { Score } from './score.ts';
import { SendPractice } from './send-practice.svelte.ts';

/** The place Key: one exercise at a time, with the key and the codebook in use. */
export class Practice {
  readonly passages: Passages;
  /** Of all exercises. */
  readonly figures: PracticeFigures;
  /** Of the exercise that is looked at in Progress. */
  readonly progress: PracticeFigures;
  readonly keying: Keying;
  readonly send: SendPractice;
  readonly copy: CopyPractice;
  readonly drill: DrillPractice;
  readonly #bench: PracticeBench;
  readonly #player: Player;

  /** `open` gives what is to be heard something to sound through; by default the computer's own sound. */
  constructor(parts: PracticeParts, key: PracticeKey, open = openOutput) {
    const { bridge, listening, corpus, kept, preferences, notices } = parts;
    this.passages = new Passages(listening, preferences);
    this.figures = new PracticeFigures(bridge, notices);
    this.progress = new PracticeFigures(bridge, notices);
    this.keying = new Keying(key);
    this.#bench = {
      ...{ bridge, listening, corpus, kept, preferences, notices, key },
      ...{ keying: this.keying, passages: this.passages, figures: this.figures },
    };
    const ended = () => {
      this.copy.ended();
    };
    this.#player = new Player(listening.wholeVoice, ended, open);
    this.send = new SendPractice(this.#bench);
    this.copy = new CopyPractice(this.#bench, this.#player);
    this.drill = new DrillPractice(this.#bench, this.#player, () => {
      this.begin();
    });
  }

  get exercise(): Exercise {
    return this.#bench.preferences.settings.exercise;
  }

  get #desk(): Desk {
    switch (this.exercise) {
      case 'send':
        return this.send;
      case 'copy':
        return this.copy;
      case 'drill':
        return this.drill;
    }
  }

  /** The codebook that is practised: that of the module, in the drill the one in use. */
  get codebook(): Codebook | null {
    return this.#desk.codebook;
  }

  get score(): Score | null {
    return this.#desk.score;
  }

  /** Turns to another exercise. What was done in the one before is kept. */
  choose(exercise: Exercise): void {
    void this.leave();
    this.#bench.preferences.change({ exercise });
  }

  /** Takes the keys: what is keyed counts from here on. Where another codebook is practised by now, by that. */
  begin(): void {
    const { listening, key } = this.#bench;
    const desk = this.#desk;
    if (desk.codebook !== null && this.keying.reads(desk.codebook, listening.spacingOf(desk.codebook)))
      return;
    this.keying.end();
    if (desk.codebook === null || !desk.begin()) return;
    listening.transport.pause();
    const spacing = listening.spacingOf(desk.codebook);
    this.keying.begin(desk.codebook, spacing, key.setting, desk);
  }

  /** Another codebook, or another spacing, is practised by now: whoever has the keys goes on by that. */
  renew(): void {
    if (this.keying.isReading) this.begin();
  }

  /** Gives the keys back. What was done is kept, and can be gone on with. */
  rest(): void {
    this.keying.end();
    this.#desk.rest();
  }

  /** Leaves what is under way, for another exercise or another place. */
  async leave(): Promise<void> {
    this.keying.end();
    await Promise.all([this.send, this.copy, this.drill].map((desk) => desk.leave()));
  }

  /** Takes back what was keyed last: the elements of what is open, else the symbol before. */
  takeBack(): void {
    if (this.keying.drop()) return;
    this.#desk.takeBack();
    this.begin(); // what was at its end goes on
  }

  /** Begins the passage anew. */
  again(): void {
    void this.leave();
    this.send.again();
    this.copy.again();
  }

  /** Goes on to the next line. */
  next(): void {
    this.again();
    this.passages.chooseNext();
  }

  /** Stops what sounds. */
  silence(): void {
    this.#player.stop();
    this.copy.ended();
  }
}
