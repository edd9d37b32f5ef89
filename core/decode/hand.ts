import type { Codeword } from '../codebook/codebook.ts';
import type { Element } from '../keyer/keyer.ts';
import { type Seconds, seconds } from '../units.ts';
import { afterGap, afterMark, beliefFrom, type UnitBelief, unitOf } from './hand-unit.ts';

/** What a hand was heard to key. */
export type HandSign =
  | { readonly kind: 'element'; readonly element: Element }
  /** Elements of the open letter are other ones than was said: these are all of them. */
  | { readonly kind: 'corrected'; readonly elements: Codeword }
  /** The gap behind the elements is one between letters: they stay as they are. */
  | { readonly kind: 'letter'; readonly elements: Codeword }
  /** And it grew to one between words. */
  | { readonly kind: 'word' };

/** Marks and gaps shorter than this are contacts that bounce. */
const BOUNCE = 0.01;
/** Between 1 u and 3 u: where a hand that strays by a share of the length errs equally often on both sides. */
const LONG = 1.65;
/** The same between 3 u and 7 u. */
const WORD = 4.4;

interface HandMark {
  readonly start: Seconds;
  readonly end: Seconds;
}

/**
 * Tells dots from dashes by ear: no speed is set. Every mark and every gap says something about how long a
 * unit is (`hand-unit.ts`); each mark is decided at once by what is believed then, and decided again while its
 * letter is open.
 */
export class HandDecoder {
  /** By all but the last mark, which may yet grow: its end may have been a bounce. */
  #settled: UnitBelief;
  #belief: UnitBelief;
  #last: HandMark | null = null;
  #marks: HandMark[] = [];
  #elements: Codeword = '';
  /** What the silence behind the last mark has been said to be. */
  #gap: 'element' | 'letter' | 'word' = 'word';

  /** `guess`: the unit to begin with. It need not be near. */
  constructor(guess: Seconds) {
    this.#belief = this.#settled = beliefFrom(guess);
  }

  /** How long a unit is, as it sounds now. */
  get unit(): Seconds {
    return unitOf(this.#belief);
  }

  /** A mark that has ended, later than all before it. */
  mark(start: Seconds, end: Seconds): readonly HandSign[] {
    const last = this.#last;
    if (last !== null && start - last.end < BOUNCE) return this.#grow({ start: last.start, end });
    if (end - start < BOUNCE) return [];
    const before = this.advance(start);
    const gap = last === null ? this.#belief : afterGap(this.#belief, seconds(start - last.end));
    this.#settled = last === null ? this.#settled : gap;
    return [...before, ...this.#hear({ start, end }, true)];
  }

  /** What the silence up to `to` means. For while no lever is closed. */
  advance(to: Seconds): readonly HandSign[] {
    if (this.#last === null) return [];
    const silence = to - this.#last.end;
    const signs: HandSign[] = [];
    if (this.#gap === 'element' && silence > LONG * this.unit) {
      this.#gap = 'letter';
      if (this.#elements !== '') signs.push({ kind: 'letter', elements: this.#elements });
      this.settle();
    }
    if (this.#gap === 'letter' && silence > WORD * this.unit) {
      this.#gap = 'word';
      signs.push({ kind: 'word' });
    }
    return signs;
  }

  /** What is open stays as it is: a codeword was complete. For codes whose codewords no gap parts. */
  settle(): void {
    this.#marks = [];
    this.#elements = '';
  }

  #grow(mark: HandMark): readonly HandSign[] {
    const isOpen = this.#marks.pop() !== undefined;
    this.#last = mark;
    return isOpen ? this.#hear(mark, false) : [];
  }

  #hear(mark: HandMark, isNew: boolean): readonly HandSign[] {
    this.#last = mark;
    this.#gap = 'element';
    this.#belief = afterMark(this.#settled, seconds(mark.end - mark.start));
    this.#marks.push(mark);
    const unit = this.unit;
    const said = this.#elements;
    this.#elements = this.#marks.map(({ start, end }) => (end - start > LONG * unit ? '-' : '.')).join('');
    const element = this.#elements.endsWith('-') ? '-' : '.';
    if (isNew && this.#elements === said + element) return [{ kind: 'element', element }];
    return this.#elements === said ? [] : [{ kind: 'corrected', elements: this.#elements }];
  }
}
