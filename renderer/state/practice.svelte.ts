import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import { countsAs } from '../../core/practice/copy.ts';
import { drillDeck } from '../../core/practice/drill-deck.ts';
import { keyedPlacesOf } from '../../core/practice/passage.ts';
import type { Exercise, SessionStart } from '../../core/practice/session.ts';
import { segment } from '../../core/python/segment.ts';
import { buildTimeline } from '../../core/timeline/timeline.ts';
import { units } from '../../core/units.ts';
import { openOutput, Player } from '../sound/player.ts';
import { bookName } from '../words/codebook.ts';
import { afterCopy, afterDrill, afterSend, askWords, nextWords } from '../words/announcements.ts';
import { Copying, type CopyTask } from './copying.svelte.ts';
import type { Corpus } from './corpus.svelte.ts';
import { Drilling } from './drilling.svelte.ts';
import type { KeptCodebooks } from './kept-codebooks.svelte.ts';
import { Keying, type KeySource, type KeySetting } from './keying.svelte.ts';
import type { Listening } from './listening.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { Passages } from './passages.svelte.ts';
import { PracticeFigures } from './practice-figures.svelte.ts';
import { PracticeRecord } from './practice-record.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Score } from './score.ts';
import { Sending } from './sending.svelte.ts';
import { codewordTimeline, isSameBook, landmarksOf } from './transmission.ts';

/** What practice is made of. */
export interface PracticeParts {
  readonly bridge: Bridge;
  readonly listening: Listening;
  readonly corpus: Corpus;
  readonly kept: KeptCodebooks;
  readonly preferences: Preferences;
  readonly notices: Notices;
}

/** The key that is practised with, and how it is set. */
export interface PracticeKey extends KeySource {
  readonly setting: KeySetting;
}

/** The place Key: one exercise at a time, with the key and the codebook in use. */
export class Practice {
  readonly passages: Passages;
  readonly figures: PracticeFigures;
  readonly keying: Keying;
  readonly #parts: PracticeParts;
  readonly #key: PracticeKey;
  readonly #player: Player;
  #sending: Sending | null = $state.raw(null);
  #copying: Copying | null = $state.raw(null);
  #drilling: Drilling | null = $state.raw(null);

  /** `open` gives what is to be copied something to sound through; by default the computer's own sound. */
  constructor(parts: PracticeParts, key: PracticeKey, open = openOutput) {
    const { bridge, listening, preferences, notices } = parts;
    this.#parts = parts;
    this.#key = key;
    this.passages = new Passages(listening, preferences);
    this.figures = new PracticeFigures(bridge, notices);
    this.keying = new Keying(key);
    this.#player = new Player(
      listening.wholeVoice,
      () => {
        this.#copying?.ended(now());
      },
      open,
    );
  }

  get exercise(): Exercise {
    return this.#parts.preferences.settings.exercise;
  }

  /** The passage being keyed; null before that begins, and once another is chosen. */
  readonly sending: Sending | null = $derived.by(() =>
    this.#sending?.exercise.passage === this.passages.passage ? this.#sending : null,
  );

  /** The passage being copied; null before that begins, and once another is chosen. */
  readonly copying: Copying | null = $derived.by(() =>
    this.#copying !== null && this.#isCopied(this.#copying.task) ? this.#copying : null,
  );

  /** The drill; null before its cards are known. */
  get drilling(): Drilling | null {
    return this.#drilling;
  }

  /** The codebook that is practised: that of the module, in the drill the one in use. */
  readonly codebook: Codebook | null = $derived.by(() => {
    const inUse = this.#parts.corpus.book?.codebook ?? null;
    const ofModule = this.passages.transmission?.codebook ?? null;
    return this.exercise === 'drill' ? (inUse ?? ofModule) : ofModule;
  });

  readonly score: Score | null = $derived.by(() => {
    switch (this.exercise) {
      case 'send':
        return this.sending?.score ?? null;
      case 'copy':
        return this.copying?.score ?? null;
      case 'drill':
        return this.drilling?.score ?? null;
    }
  });

  /** Turns to another exercise. What was done in the one before is kept. */
  choose(exercise: Exercise): void {
    void this.leave();
    this.#parts.preferences.change({ exercise });
  }

  /** Takes the keys: what is keyed counts from here on. */
  begin(): void {
    const codebook = this.codebook;
    if (codebook === null || this.keying.isReading) return;
    if (this.exercise !== 'drill') this.passages.stay();
    this.#parts.listening.transport.pause();
    if (this.exercise === 'send' && !this.#beginSending()) return;
    if (this.exercise === 'copy' && !this.#beginCopying()) return;
    const spacing = this.#parts.listening.spacingOf(codebook);
    this.keying.begin(codebook, spacing, this.#key.setting, (decoded) => this.#decoded(decoded));
  }

  /** Gives the keys back. What was done is kept, and can be gone on with. */
  rest(): void {
    this.keying.end();
    void this.sending?.leave();
  }

  /** Leaves what is under way, for another exercise or another place. */
  async leave(): Promise<void> {
    this.keying.end();
    this.#player.stop();
    this.#copying?.ended(now());
    await Promise.all([this.#sending?.leave(), this.drilling?.leave()]);
  }

  /** Takes back what was keyed last: the elements of what is open, else the symbol before. */
  takeBack(): void {
    if (this.keying.drop()) return;
    if (this.exercise === 'copy') this.copying?.takeBack(now());
    const sending = this.exercise === 'send' ? this.sending : null;
    const attempt = sending?.takeBack(now());
    if (sending !== null && attempt != null) this.#say(afterSend(attempt, sending.expected));
  }

  /** Begins the passage anew. */
  again(): void {
    void this.leave();
    this.#sending = null;
    this.#copying = null;
  }

  /** Goes on to the next line. */
  next(): void {
    this.again();
    this.passages.chooseNext();
  }

  /** Sounds the passage that is to be copied. */
  async hear(): Promise<void> {
    this.passages.stay();
    this.#parts.listening.transport.pause();
    if (!this.#beginCopying()) return;
    const copying = this.copying;
    if (copying === null) return;
    this.#player.change({ voice: this.#parts.listening.wholeVoice });
    try {
      await copying.play(now());
    } catch (error) {
      copying.ended(now());
      this.#parts.notices.fail(error);
    }
  }

  /** Stops what sounds. */
  silence(): void {
    this.#player.stop();
    this.#copying?.ended(now());
  }

  /** Something was typed of what is copied. */
  type(text: string): void {
    this.passages.stay();
    if (this.#beginCopying()) this.copying?.type(text, now());
  }

  /** Hands in the copy. */
  async grade(): Promise<void> {
    this.keying.end();
    const copying = this.copying;
    await copying?.grade(now());
    if (copying?.graded != null) this.#say(afterCopy(copying.graded.score));
  }

  /** Enters the drill: what is known of each card is read, and told. */
  async enterDrill(): Promise<void> {
    const codebook = this.codebook;
    if (codebook === null) return;
    const { bridge, notices, listening } = this.#parts;
    try {
      await this.#drilling?.leave(); // what it has not stored yet belongs to the cards
      const cards = await bridge.listDrillCards();
      if (this.codebook !== codebook) return; // another is in use meanwhile
      const { speed } = listening.voice;
      const start = {
        ...{ deck: drillDeck(codebook, cards), countsAs: countsAs(codebook) },
        ...{ seed: Date.now() >>> 0, speed, at: now() },
      };
      const record = this.#record('drill', codebook, 0);
      this.#drilling = new Drilling(start, record, bridge, notices);
      notices.settle('drill');
    } catch (error) {
      this.#drilling = null; // cards that are not known must not be taught as new
      notices.fail(error, 'drill');
    }
  }

  /** Asks the next card of the drill. One that is to be heard is sounded. */
  async ask(): Promise<void> {
    const drilling = this.drilling;
    const card = drilling?.ask(moment()) ?? null;
    this.keying.drop();
    if (drilling === null || card === null) return;
    this.#say(askWords(card));
    if (card.way === 'key') this.begin();
    else await this.sound();
  }

  /** Sounds the codeword that is asked for, as often as one likes. */
  async sound(): Promise<void> {
    const { drilling } = this;
    const card = drilling?.question ?? null;
    if (drilling === null || card?.way !== 'ear') return;
    const { listening, notices } = this.#parts;
    listening.transport.pause();
    this.#player.change({ voice: { ...listening.wholeVoice, speed: drilling.speed } });
    try {
      await this.#player.play(codewordTimeline(card.code), units(0));
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Answers a codeword that was heard; null gives up. */
  answer(symbol: Parameters<Drilling['typed']>[0]): void {
    this.drilling?.typed(symbol, moment());
    this.#sayAnswered();
  }

  #decoded(decoded: Decoded): boolean {
    switch (this.exercise) {
      case 'send': {
        const sending = this.sending;
        if (sending === null) return true;
        const isRight = sending.decoded(decoded, now());
        if (sending.last !== null) this.#say(afterSend(sending.last, sending.expected));
        return isRight;
      }
      case 'copy':
        this.copying?.keyed(decoded, now());
        return true; // nothing tells before all is graded
      case 'drill': {
        const isRight = this.drilling?.keyed(decoded, moment()) ?? true;
        this.#sayAnswered();
        return isRight;
      }
    }
  }

  #sayAnswered(): void {
    const answered = this.drilling?.answered;
    if (answered != null) this.#say(afterDrill(answered, Date.now()));
  }

  /** Whether that is still what is chosen, and how it is sounded. */
  #isCopied({ stretch, codebook, speed }: CopyTask): boolean {
    const { transmission } = this.passages;
    return (
      stretch === this.passages.stretch &&
      transmission !== null &&
      isSameBook(codebook, transmission.codebook) &&
      speed === this.#parts.listening.voice.speed
    );
  }

  #beginSending(): boolean {
    const { passage, transmission } = this.passages;
    if (passage === null || transmission === null || keyedPlacesOf(passage) === 0) return false;
    if (this.sending === null) {
      void this.#sending?.leave();
      const record = this.#record('send', transmission.codebook, keyedPlacesOf(passage));
      this.#sending = new Sending(passage, record, now());
    }
    const { expected, isDone } = this.sending ?? {};
    if (isDone === true) return false;
    if (expected != null) this.#say(nextWords(expected));
    return true;
  }

  #beginCopying(): boolean {
    if (this.copying !== null) return this.copying.phase !== 'graded' || !this.keying.isReading;
    const { passage, transmission, stretch } = this.passages;
    if (passage === null || transmission === null || stretch === null) return false;
    const { listening } = this.#parts;
    const { codebook, source } = transmission;
    const task = {
      passage,
      codebook,
      cutting: {
        text: source.text,
        segmentsOf: (text: string) => segment(text, landmarksOf(source.module, text)),
      },
      stretch,
      timeline: buildTimeline(passage.signals, listening.spacingOf(codebook), listening.stretch),
      speed: listening.voice.speed,
      keyer: this.#key.setting.mode,
    };
    const record = this.#record('copy', codebook, passage.signals.ids.length);
    this.#copying = new Copying(task, this.#player, record, now());
    return true;
  }

  #record(exercise: Exercise, codebook: Codebook, symbols: number): PracticeRecord {
    const { bridge, notices, listening, kept, corpus } = this.#parts;
    const { transmission, lines } = this.passages;
    const of = exercise === 'drill' ? corpus.book : transmission;
    const start: SessionStart = {
      exercise,
      source: exercise === 'drill' ? '' : (transmission?.source.module.path ?? '').slice(0, 4000),
      lines: exercise === 'drill' ? null : lines,
      codebook: of === null ? '' : bookName(of, kept.find(of.kept)),
      spacing: listening.spacingOf(codebook),
      means: exercise === 'copy' ? 'typing' : this.#key.setting.mode,
      speed: exercise === 'copy' ? listening.voice.speed : this.#parts.preferences.settings.keyerSpeed,
      symbols,
    };
    return new PracticeRecord(bridge, notices, start, () => void this.figures.load());
  }

  #say(text: string): void {
    this.#parts.notices.say(text);
  }
}

/** A clock that never goes back, in milliseconds. */
function now(): number {
  return performance.now();
}

function moment() {
  return { at: now(), now: Date.now() };
}
