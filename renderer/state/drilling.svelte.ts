import type { Bridge } from '../../core/bridge.ts';
import { toSounderError } from '../../core/errors.ts';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import type { Attempt } from '../../core/practice/attempt.ts';
import type { DrillWay } from '../../core/practice/drill-card.ts';
import { Drill, type DrillAnswered, type DrillStart, type Moment } from '../../core/practice/drill.ts';
import { deckFigures, type DeckCard } from '../../core/practice/drill-deck.ts';
import type { WordsPerMinute } from '../../core/units.ts';
import type { Notices } from './notices.svelte.ts';
import type { PracticeRecord } from './practice-record.ts';
import { type Score, scoreOf } from './score.ts';

/** After a failure it is tried again so many milliseconds later. */
const LATER = 2500;
const TOPIC = 'practice record';

/** What comes next: a card that is due, a new one, one that is being learned ahead of its time. */
export type Offer = 'due' | 'new' | 'early' | 'nothing';

/** An answer that is not on record yet. */
interface Waiting {
  readonly answered: DrillAnswered;
  readonly way: DrillWay;
}

/** Symbols that are asked for one by one, and what is on record of them. */
export class Drilling {
  readonly #drill: Drill;
  readonly #record: PracticeRecord;
  readonly #bridge: Pick<Bridge, 'answerDrill'>;
  readonly #notices: Notices;
  readonly #waiting: Waiting[] = [];
  #storing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasLeft = false;
  #attempts: readonly Attempt[] = $state.raw([]);
  /** The cards as they are now. */
  deck: readonly DeckCard[] = $state.raw([]);
  /** What is asked for; null between two questions, and where nothing is to be asked now. */
  question: DeckCard | null = $state.raw(null);
  /** The answer to the last question, until the next is asked. */
  answered: DrillAnswered | null = $state.raw(null);
  /** Words per minute that codewords are sounded at: it follows how well one does. */
  speed: WordsPerMinute = $state.raw() as WordsPerMinute; // set when it begins

  constructor(
    start: DrillStart,
    record: PracticeRecord,
    bridge: Pick<Bridge, 'answerDrill'>,
    notices: Notices,
  ) {
    this.#drill = new Drill(start);
    this.#record = record;
    this.#bridge = bridge;
    this.#notices = notices;
    this.deck = start.deck;
    this.speed = this.#drill.speed;
  }

  readonly score: Score = $derived.by(() => ({
    ...scoreOf(this.#attempts),
    symbols: this.#attempts.length,
    practised: this.#attempts.length === 0 ? 0 : this.#drill.practised,
  }));

  /** What asking would bring at a time, in milliseconds since 1970. */
  offer(now: number): Offer {
    const card = this.#drill.next(now);
    if (this.figures(now).due > 0) return 'due';
    if (card === null) return 'nothing';
    return card.memory === null ? 'new' : 'early';
  }

  /** How the deck stands at a time, in milliseconds since 1970. */
  figures(now: number) {
    return deckFigures(this.deck, now);
  }

  /** Cards are keyed from here on by that, in words per minute. What has begun stays on record as it began. */
  answeredBy(means: KeyerMode, speed: number): void {
    this.#record.answeredBy(means, speed);
  }

  /** Asks the next question. Answers with it; null where nothing is to be asked now. */
  ask(moment: Moment): DeckCard | null {
    this.answered = null;
    this.question = this.#drill.ask(moment);
    return this.question;
  }

  /** Takes what was keyed. Answers whether it was right so far. */
  keyed(decoded: Decoded, moment: Moment): boolean {
    const question = this.question;
    const answered = this.#drill.keyed(decoded, moment);
    if (question === null || answered === null) return true;
    this.#take(answered, question.way);
    return answered.attempt.outcome === 'right';
  }

  /** Takes what was typed for a codeword that was heard; null where the person gives up. */
  typed(symbol: SourceSymbol | null, moment: Moment): void {
    const question = this.question;
    const answered = this.#drill.typed(symbol, moment);
    if (question !== null && answered !== null) this.#take(answered, question.way);
  }

  /** Sees that all is on record. Whoever comes back goes on. */
  async leave(): Promise<void> {
    this.#hasLeft = true;
    await this.#store();
    if (this.#waiting.length === 0) await this.#record.finish('left', this.#drill.practised);
  }

  #take(answered: DrillAnswered, way: DrillWay): void {
    this.question = null;
    this.#hasLeft = false;
    this.answered = answered;
    this.#attempts = [...this.#attempts, answered.attempt];
    this.deck = this.#drill.deck;
    this.speed = this.#drill.speed;
    this.#record.tried([answered.attempt]);
    this.#waiting.push({ answered, way });
    void this.#store();
  }

  /** Stores the answers that wait, in their order. What cannot be stored now waits on, and is tried again soon. */
  async #store(): Promise<void> {
    if (this.#waiting.length === 0) return;
    clearTimeout(this.#timer);
    this.#storing ??= this.#storeAll();
    await this.#storing;
  }

  async #storeAll(): Promise<void> {
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        const { attempt, grade } = next.answered;
        const session = await this.#record.session();
        const card = await this.#bridge.answerDrill(
          session,
          attempt,
          { way: next.way, grade },
          this.#drill.practised,
        );
        this.#waiting.shift();
        this.#drill.remember(card);
        this.deck = this.#drill.deck;
      }
      this.#notices.settle(TOPIC);
    } catch (error) {
      if (toSounderError(error).code === 'session-unknown') this.#record.forget();
      this.#notices.fail(error, TOPIC);
      this.#timer = setTimeout(() => void (this.#hasLeft ? this.leave() : this.#store()), LATER);
    } finally {
      this.#storing = null;
    }
  }
}
