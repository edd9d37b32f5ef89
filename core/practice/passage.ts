import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { methodFacts } from '../codebook/methods.ts';
import { type SourceSymbol, textOf } from '../count/symbol.ts';
import type { Signals } from '../encode/signal.ts';
import { encode } from '../encode/signals.ts';
import type { Segments } from '../python/segment.ts';
import { segmentAt, type Stretch } from './stretch.ts';

/** Why a place of a passage need not be keyed. */
export type Given =
  | 'indentation'
  | 'line-end'
  /** White space in a given table: a gap, which nobody keys. */
  | 'gap'
  /** The codebook has no signal for it. */
  | 'no-signal';

/** What a person need not key, by choice. */
export interface Free {
  readonly indentation: boolean;
  readonly lineEnds: boolean;
}

/**
 * A piece of a module, place by place, as it is keyed: a keyword without a codeword is many places, and white space in
 * a given table is one. Places are spans of the module's text, `signals.starts`, in UTF-16 units.
 */
export interface Passage {
  readonly signals: Signals;
  /** For each place why it is given; 0 where it is keyed, else 1 + its number in `reasons`. */
  readonly given: Uint8Array;
  /** For each of `signals.distinct` the letters that are keyed for it. */
  readonly letters: readonly (readonly Codeword[])[];
}

const reasons: readonly Given[] = ['indentation', 'line-end', 'gap', 'no-signal'];

/** A stretch of a module as it is keyed by a codebook. An empty stretch has no places. */
export function passageOf(segments: Segments, stretch: Stretch, codebook: Codebook, free: Free): Passage {
  const signals = encode(cut(segments, stretch), codebook);
  const letters = keyable(signals, codebook);
  const given = new Uint8Array(signals.ids.length);
  let isAtLineStart = true;
  signals.ids.forEach((id, place) => {
    const signal = signals.distinct[id];
    if (signal === undefined) return;
    const text = textOf(signal.symbol);
    const isLineEnd = text === '\n' || text === '\r';
    const isIndentation = isAtLineStart && /^[ \t\f]$/.test(text);
    given[place] = numberOf(
      free.lineEnds && isLineEnd
        ? 'line-end'
        : free.indentation && isIndentation
          ? 'indentation'
          : signal.kind === 'word-gap' || signal.kind === 'left-out'
            ? 'gap'
            : letters[id]?.length === 0
              ? 'no-signal'
              : null,
    );
    isAtLineStart = isLineEnd || isIndentation;
  });
  return { signals, given, letters };
}

/** How many places a passage has, those that are given among them. */
export function placesOf({ signals }: Passage): number {
  return signals.ids.length;
}

/** How many places are to be keyed. */
export function keyedPlacesOf({ given }: Passage): number {
  return given.reduce((count, why) => count + (why === 0 ? 1 : 0), 0);
}

/** Whether letters are those of a character that has no codeword: the escape and its code point. */
export function isSpelled(letters: readonly Codeword[], { escape }: Pick<Codebook, 'escape'>): boolean {
  return escape !== null && letters[0] === escape && letters.length > 1;
}

/** The elements that come next of letters: those of the first, of an escape with its code point behind it. */
export function nextElements(letters: readonly Codeword[], codebook: Pick<Codebook, 'escape'>): Codeword {
  return isSpelled(letters, codebook) ? letters.join('') : (letters[0] ?? '');
}

/** How many places are to be keyed that have no codeword: they are spelled by the escape. */
export function spelledPlacesOf(passage: Passage, codebook: Pick<Codebook, 'escape'>): number {
  const spelled = passage.letters.map((letters) => isSpelled(letters, codebook));
  return passage.signals.ids.reduce(
    (count, id, place) => count + (passage.given[place] === 0 && spelled[id] === true ? 1 : 0),
    0,
  );
}

/** How many places are given because the codebook has no signal for them. */
export function unsentPlacesOf({ given }: Passage): number {
  return given.reduce((count, why) => count + (why === numberOf('no-signal') ? 1 : 0), 0);
}

/** The symbol of a place. Throws nothing: null where there is no such place. */
export function symbolAt({ signals }: Passage, place: number): SourceSymbol | null {
  return signals.distinct[signals.ids[place] ?? -1]?.symbol ?? null;
}

/** The letters that are keyed for a place: one, or for an escaped character the escape and its code point. */
export function lettersAt({ signals, letters }: Passage, place: number): readonly Codeword[] {
  return letters[signals.ids[place] ?? -1] ?? [];
}

/** Why a place is given; null where it is to be keyed. */
export function givenAt({ given }: Passage, place: number): Given | null {
  return reasons[(given[place] ?? 0) - 1] ?? null;
}

/** The piece of the module's text that a place stands for. */
export function spanAt({ signals }: Passage, place: number): Stretch {
  const from = signals.starts[place] ?? 0;
  return { from, to: signals.starts[place + 1] ?? from };
}

function numberOf(why: Given | null): number {
  return why === null ? 0 : 1 + reasons.indexOf(why);
}

function cut({ symbols, ids, starts }: Segments, stretch: Stretch): Segments {
  const segments: Segments = { symbols, ids, starts };
  const first = segmentAt(segments, stretch.from);
  const end = Math.max(first, segmentAt(segments, stretch.to));
  return { symbols, ids: ids.subarray(first, end), starts: starts.subarray(first, end + 1) };
}

/**
 * The letters that a key can make of each signal. Wabun's DO and SN are in no codebook, nor are letters of
 * International Morse among kana.
 */
function keyable({ distinct }: Signals, { method, entries }: Codebook): readonly (readonly Codeword[])[] {
  if (!methodFacts[method].isGiven) return distinct.map(({ letters }) => letters);
  const known = new Set(entries.map(({ code }) => code));
  return distinct.map(({ letters }) => letters.filter((letter) => known.has(letter)));
}
