import type { Codeword } from '../codebook/codebook.ts';
import { WABUN_SWITCH } from '../codebook/wabun.ts';
import { textOf } from '../count/symbol.ts';
import type { Segments } from '../python/segment.ts';
import type { GivenLetters, GivenSpelling } from './given-letters.ts';
import type { Signal, Signals } from './signal.ts';

/** Whether a character is white space, which a given table sends as a gap. */
export function isWhiteSpace(character: string): boolean {
  return /^\s$/u.test(character);
}

/**
 * Encodes `segments` by a given table, character by character. A run of white space is one signal: a word gap
 * where letters stand before and after it, nothing elsewhere. A transmission begins in International
 * Morse, and Wabun's DO and SN are keyed before the character that needs them.
 */
export function encodeWords(segments: Segments, spelling: GivenSpelling): Signals {
  const words = new Words(spelling);
  segments.ids.forEach((id, segment) => {
    const symbol = segments.symbols[id];
    if (symbol === undefined) return;
    let start = segments.starts[segment] ?? 0;
    for (const character of textOf(symbol)) {
      words.add(character, start);
      start += character.length;
    }
  });
  return words.signals(segments.starts[segments.ids.length] ?? 0);
}

/** The signals so far, and what the next one depends on. */
class Words {
  readonly #spelling: GivenSpelling;
  readonly #spelled = new Map<string, GivenLetters | null>();
  readonly #distinct: Signal[] = [];
  readonly #places = new Map<string, number>();
  readonly #ids: number[] = [];
  readonly #starts: number[] = [];
  #alphabet: GivenLetters['alphabet'] = 'international';
  #hasSent = false;
  #isInWhiteSpace = false;
  /** The white space that will be a word gap if something is sent after it. */
  #gap: { readonly at: number; readonly character: string } | null = null;

  constructor(spelling: GivenSpelling) {
    this.#spelling = spelling;
  }

  add(character: string, start: number): void {
    if (isWhiteSpace(character)) {
      if (!this.#isInWhiteSpace) this.#addWhiteSpace(character, start);
      return;
    }
    this.#isInWhiteSpace = false;
    const spelled = this.#spell(character);
    if (spelled === null) this.#push(this.#placeOf('no-signal', character, []), start);
    else this.#addLetters(character, spelled, start);
  }

  signals(end: number): Signals {
    return {
      distinct: this.#distinct,
      ids: Uint32Array.from(this.#ids),
      starts: Uint32Array.from([...this.#starts, end]),
    };
  }

  #addWhiteSpace(character: string, start: number): void {
    this.#isInWhiteSpace = true;
    const at = this.#push(this.#placeOf('left-out', character, []), start);
    if (this.#hasSent) this.#gap ??= { at, character };
  }

  #addLetters(character: string, { alphabet, letters }: GivenLetters, start: number): void {
    if (this.#gap !== null) this.#ids[this.#gap.at] = this.#placeOf('word-gap', this.#gap.character, []);
    this.#gap = null;
    this.#hasSent = true;
    const isSwitched = alphabet !== this.#alphabet;
    this.#alphabet = alphabet;
    const before = WABUN_SWITCH[alphabet === 'kana' ? 'enter' : 'leave'];
    this.#push(this.#placeOf('sent', character, isSwitched ? [before, ...letters] : letters), start);
  }

  #spell(character: string): GivenLetters | null {
    const known = this.#spelled.get(character);
    if (known !== undefined) return known;
    const spelled = this.#spelling(character);
    this.#spelled.set(character, spelled);
    return spelled;
  }

  #push(place: number, start: number): number {
    this.#starts.push(start);
    return this.#ids.push(place) - 1;
  }

  /** Of a character there are few signals, and those of a kind differ in how many letters they have. */
  #placeOf(kind: Signal['kind'], character: string, letters: readonly Codeword[]): number {
    const name = `${character}${kind}${letters.length}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.#distinct.push({ symbol: `CHAR:${character}`, kind, letters }) - 1;
    this.#places.set(name, place);
    return place;
  }
}
