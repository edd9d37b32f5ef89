import type { Codebook, Codeword } from '../codebook/codebook.ts';
import type { Tally } from '../count/tally.ts';
import { type SourceSymbol, textOf } from '../count/symbol.ts';
import { type GivenSpelling, givenSpelling } from './given-letters.ts';
import type { Signal } from './signal.ts';
import { Spelling } from './spelling.ts';
import { isWhiteSpace } from './words.ts';

/** A symbol, how often it was counted, and what is sent each time. */
interface SpelledTally extends Tally {
  readonly signals: readonly Signal[];
}

/** Counted symbols as signals, and whether that is all: a given table also has gaps and changes that depend on order. */
export interface SpelledTallies {
  readonly spelled: readonly SpelledTally[];
  readonly isExact: boolean;
}

/** What `codebook` sends for each of `tallies`, white space of a given table as `left-out`. */
export function spellTallies(tallies: readonly Tally[], codebook: Codebook): SpelledTallies {
  const signalsOf = speller(codebook);
  const spelled = tallies.map((tally) => ({ ...tally, signals: signalsOf(tally.symbol) }));
  return { spelled, isExact: givenSpelling(codebook) === null };
}

/** `tallies` with their codewords as tables show them: letters parted by spaces, nothing where there is no signal. */
export function codewordsOf(
  tallies: readonly Tally[],
  codebook: Codebook,
): readonly (Tally & { readonly code: Codeword })[] {
  return spellTallies(tallies, codebook).spelled.map(({ symbol, count, signals }) => ({
    symbol,
    count,
    code: signals.flatMap(({ letters }) => letters).join(' '),
  }));
}

function speller(codebook: Codebook): (symbol: SourceSymbol) => readonly Signal[] {
  const given = givenSpelling(codebook);
  if (given !== null) {
    return (symbol) => [...textOf(symbol)].map((character) => givenSignal(character, given));
  }
  const spelling = new Spelling(codebook);
  return (symbol) =>
    spelling
      .of(symbol)
      .map(({ id }) => spelling.distinct[id])
      .filter((signal) => signal !== undefined);
}

function givenSignal(character: string, given: GivenSpelling): Signal {
  const symbol: SourceSymbol = `CHAR:${character}`;
  if (isWhiteSpace(character)) return { symbol, kind: 'left-out', letters: [] };
  const spelled = given(character);
  if (spelled === null) return { symbol, kind: 'no-signal', letters: [] };
  return { symbol, kind: 'sent', letters: spelled.letters };
}
