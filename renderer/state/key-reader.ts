import type { Codeword } from '../../core/codebook/codebook.ts';
import { HandDecoder, type HandSign } from '../../core/decode/hand.ts';
import { type Decoded, SymbolReader } from '../../core/decode/symbols.ts';
import { LEAST_PATIENCE, type Patience } from '../../core/decode/patience.ts';
import type { CodeNode } from '../../core/decode/tree.ts';
import type { KeyedSound } from '../../core/keyer/keyer.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import { type Seconds, seconds } from '../../core/units.ts';

/** By what keyed sounds are read. */
export interface Reading {
  readonly tree: CodeNode;
  /** The escape's codeword; null where there is none. */
  readonly escape: Codeword | null;
  readonly spacing: Spacing;
  readonly mode: KeyerMode;
  /** The unit that a keyer is set to; a hand's is heard, and this is where the guess begins. */
  readonly unit: Seconds;
  readonly patience: Patience;
}

/**
 * Reads what a key sounds, symbol by symbol, whatever kind of key it is: a keyer says itself what its elements are, a
 * bug's dashes are the marks that the hand makes, and of a straight key it is heard. Times are those of the key's clock.
 */
export class KeyReader {
  readonly #reading: Reading;
  readonly #symbols: SymbolReader;
  readonly #hand: HandDecoder | null;
  /** When the mark began that still sounds. */
  #down: Seconds | null = null;
  #lastEnd: Seconds | null = null;
  /** Elements of what is open, without an escape before them, that the ear hears anew no more. */
  #settled: Codeword = '';
  /** Whether the open elements are those of a code point. */
  #isEscaped = false;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#symbols = new SymbolReader(reading.tree, reading.spacing);
    this.#hand = reading.mode === 'straight' ? new HandDecoder(reading.unit) : null;
  }

  /** The elements of what is not complete yet. */
  get open(): Codeword {
    return this.#symbols.open;
  }

  /** What is sounded, in the order of time; answers with what it makes complete. */
  sound(sound: KeyedSound): readonly Decoded[] {
    switch (sound.kind) {
      case 'element':
        return this.#element(sound.element, sound.start, sound.end);
      case 'down': {
        const before = this.advance(sound.at);
        this.#down = sound.at;
        return before;
      }
      case 'up': {
        const start = this.#down;
        this.#down = null;
        if (start === null) return [];
        return this.#hand === null
          ? this.#element('-', start, sound.at)
          : this.#mark(this.#hand, start, sound.at);
      }
    }
  }

  /** What the silence up to `to` means; nothing while a mark sounds. */
  advance(to: Seconds): readonly Decoded[] {
    if (this.#down !== null || this.#lastEnd === null) return [];
    const { letterGap } = this.#reading.patience;
    const longest = this.#longest;
    const silence = to - this.#lastEnd;
    const decoded: Decoded[] = [];
    if (this.#hand !== null) decoded.push(...this.#signs(this.#hand, this.#hand.advance(to)));
    else if (silence > letterGap) decoded.push(...present(this.#symbols.letterEnd()));
    if (longest !== null && silence > longest) decoded.push(...this.#told(this.#symbols.pause()));
    return decoded;
  }

  /** What is open was never keyed. Answers whether anything was. */
  drop(): boolean {
    const isOpen = this.open !== '';
    this.#symbols.drop();
    this.#settled = '';
    this.#isEscaped = false;
    this.#hand?.settle();
    return isOpen;
  }

  /** The longest silence inside a codeword. A hand's own speed says what it needs at least, not the keyer's dial. */
  get #longest(): Seconds | null {
    const { longest } = this.#reading.patience;
    if (this.#hand === null || longest === null) return longest;
    return seconds(Math.max(longest, LEAST_PATIENCE * this.#hand.unit));
  }

  #element(element: '.' | '-', start: Seconds, end: Seconds): readonly Decoded[] {
    const before = this.advance(start);
    this.#lastEnd = end;
    return [...before, ...present(this.#symbols.element(element))];
  }

  #mark(hand: HandDecoder, start: Seconds, end: Seconds): readonly Decoded[] {
    this.#lastEnd = end;
    return this.#signs(hand, hand.mark(start, end));
  }

  #signs(hand: HandDecoder, signs: readonly HandSign[]): readonly Decoded[] {
    return signs.flatMap((sign) => {
      switch (sign.kind) {
        case 'element':
          return this.#told(this.#symbols.element(sign.element), hand);
        case 'corrected':
          return this.#rewrite(sign.elements, hand);
        case 'letter': {
          // A code without gaps goes on: what the ear has settled is kept in front of what it may still hear anew.
          if (this.#reading.spacing === 'run-on') this.#settled += sign.elements;
          return this.#told(this.#symbols.letterEnd());
        }
        case 'word':
          return [];
      }
    });
  }

  /** The last elements were heard anew. A symbol that comes of it is complete, however they would be heard later. */
  #rewrite(elements: Codeword, hand: HandDecoder): readonly Decoded[] {
    const decoded = this.#symbols.rewrite(this.#settled + elements);
    this.#settleAfter(decoded.length > 0, hand);
    return decoded;
  }

  #told(decoded: Decoded | null, hand = this.#hand): readonly Decoded[] {
    if (hand !== null) this.#settleAfter(decoded !== null, hand);
    return present(decoded);
  }

  /** What came of elements stays as it is, and so does an escape that they ended with. */
  #settleAfter(isComplete: boolean, hand: HandDecoder): void {
    if (this.#reading.spacing === 'spaced') return; // there the gap settles
    const isEscaped = this.#symbols.node === null;
    if (!isComplete && isEscaped === this.#isEscaped) return;
    this.#isEscaped = isEscaped;
    hand.settle();
    const escape = isEscaped ? (this.#reading.escape ?? '') : '';
    this.#settled = this.#symbols.open.slice(escape.length);
  }
}

function present(decoded: Decoded | null): readonly Decoded[] {
  return decoded === null ? [] : [decoded];
}
