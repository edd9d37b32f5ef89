import { codewordUnits } from '../codebook/codeword-units.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Decoded } from '../decode/symbols.ts';
import { drawAt } from '../random.ts';
import { unitLength, type WordsPerMinute } from '../units.ts';
import { AdaptedSpeed, type HeardAnswer } from './adapted-speed.ts';
import type { Attempt } from './attempt.ts';
import type { DrillCard, Grade } from './drill-card.ts';
import { chooseCard } from './drill-choice.ts';
import { type DeckCard, isSameCard } from './drill-deck.ts';
import { PracticeTime } from './practice-time.ts';
import { reviewed } from './schedule.ts';

/** Milliseconds that somebody may think before right becomes hard. */
const THOUGHT = 5000;
/** A hand takes so many times as long as the codeword itself, at the most. */
const HAND = 2;

/** How a drill begins. */
export interface DrillStart {
  readonly deck: readonly DeckCard[];
  /** As what symbols count by the codebook: `countsAs`. */
  readonly countsAs: (symbol: SourceSymbol) => string;
  /** Decides which of the cards that are due comes. */
  readonly seed: number;
  /** What was heard in drills before, the latest first: the speed goes on from there. */
  readonly heard: readonly HeardAnswer[];
  /** The speed where nothing was. */
  readonly speed: WordsPerMinute;
  /** Milliseconds by a clock that never goes back. */
  readonly at: number;
}

/** An answer that was given. */
export interface DrillAnswered {
  readonly attempt: Attempt;
  readonly grade: Grade;
  /** The card with when it comes again: what `answerDrill` will store, if its clock is this one. */
  readonly card: DrillCard;
}

/** A card was asked for at `at`. */
interface Question {
  readonly card: DeckCard;
  readonly at: number;
}

/** When something happened: `at` by a clock that never goes back, `now` in milliseconds since 1970. */
export interface Moment {
  readonly at: number;
  readonly now: number;
}

/**
 * One card after the other, as `chooseCard` has it. Right is right at the first try, and hard after long thought. The
 * same deck, seed, answers and times give the same drill.
 */
export class Drill {
  readonly #countsAs: (symbol: SourceSymbol) => string;
  readonly #seed: number;
  readonly #start: number;
  readonly #speed: AdaptedSpeed;
  readonly #time: PracticeTime;
  #deck: readonly DeckCard[];
  #question: Question | null = null;
  #last: DeckCard | null = null;
  #asked = 0;
  #answered = 0;

  constructor({ deck, countsAs, seed, heard, speed, at }: DrillStart) {
    this.#deck = deck;
    this.#countsAs = countsAs;
    this.#seed = seed;
    this.#start = at;
    this.#speed = AdaptedSpeed.after(heard, speed);
    this.#time = new PracticeTime(at);
  }

  /** The cards as they are now. */
  get deck(): readonly DeckCard[] {
    return this.#deck;
  }

  /** Words per minute to sound the next codeword at. */
  get speed(): WordsPerMinute {
    return this.#speed.speed;
  }

  /** Milliseconds of practice, without long pauses. */
  get practised(): number {
    return this.#time.practised;
  }

  /** The card that would be asked for at `now`, in milliseconds since 1970. Null where nothing is to be asked then. */
  next(now: number): DeckCard | null {
    const draw = drawAt(this.#seed, this.#asked);
    return chooseCard(this.#deck, { now, last: this.#last, draw });
  }

  /** The card that is asked for: the same one until it is answered. Null where nothing is to be asked now. */
  ask({ at, now }: Moment): DeckCard | null {
    if (this.#question !== null) return this.#question.card;
    const card = this.next(now);
    if (card === null) return null;
    this.#time.did(at);
    this.#asked++;
    this.#question = { card, at };
    return card;
  }

  /** A card that was to be keyed, and what was. Null where none is asked for, or the last symbol is to be taken back. */
  keyed(decoded: Decoded, moment: Moment): DrillAnswered | null {
    if (this.#question?.card.way !== 'key' || decoded.kind === 'erasure') return null;
    const { symbol, code } = this.#question.card;
    const keyed = { keyed: decoded.code, speed: null };
    if (decoded.kind === 'mistake') {
      return this.#answer(moment, { ...keyed, outcome: 'mistake', reason: decoded.reason });
    }
    const isRight = decoded.code === code;
    return this.#answer(
      moment,
      isRight
        ? { ...keyed, outcome: 'right', got: symbol }
        : { ...keyed, outcome: 'wrong', got: decoded.symbol },
    );
  }

  /** A card that was sounded, and what was typed for it; null where the person gave up. */
  typed(got: SourceSymbol | null, moment: Moment): DrillAnswered | null {
    if (this.#question?.card.way !== 'ear') return null;
    const heard = { keyed: '', speed: this.speed };
    if (got === null) return this.#answer(moment, { ...heard, outcome: 'missing' });
    const { symbol } = this.#question.card;
    const isRight = this.#countsAs(got) === this.#countsAs(symbol);
    return this.#answer(
      moment,
      isRight ? { ...heard, outcome: 'right', got: symbol } : { ...heard, outcome: 'wrong', got },
    );
  }

  /** What is stored of a card, in place of what was thought to be. */
  remember(stored: DrillCard): void {
    this.#deck = this.#deck.map((card) => (isSameCard(card, stored) ? stored : card));
  }

  #answer({ at, now }: Moment, given: Given): DrillAnswered | null {
    if (this.#question === null) return null;
    const { card, at: asked } = this.#question;
    const { symbol, code, way } = card;
    const took = Math.max(0, at - asked);
    const grade = given.outcome === 'right' ? this.#gradeAfter(took, card) : 'again';
    const attempt: Attempt = {
      ...{ number: this.#answered++, at: Math.max(0, at - this.#start), took, isTakenBack: false },
      ...{ expected: symbol, code },
      ...given,
    };
    const answered = { symbol, code, way, memory: reviewed(card.memory, grade, now) };
    this.#question = null;
    this.#last = card;
    this.#time.did(at);
    if (way === 'ear') this.#speed.answered(given.outcome === 'right'); // who keys well need not hear well
    this.remember(answered);
    return { attempt, grade, card: answered };
  }

  #gradeAfter(took: number, { code, way }: DeckCard): Grade {
    const sounding = 1000 * codewordUnits(code) * unitLength(this.speed) * (way === 'key' ? HAND : 1);
    return took <= THOUGHT + sounding ? 'good' : 'hard';
  }
}

/** What the answer alone says of an attempt. */
type Given = GivenOf<Attempt>;
type GivenOf<Of> = Of extends { readonly expected: SourceSymbol }
  ? Omit<Of, 'number' | 'at' | 'took' | 'isTakenBack' | 'expected' | 'code'>
  : never;
