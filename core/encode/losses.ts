import { byFrequency, type Codebook } from '../codebook/codebook.ts';
import type { Tally } from '../count/tally.ts';
import { textOf } from '../count/symbol.ts';
import { givenSpelling } from './given-letters.ts';
import { spellTallies } from './spell-tallies.ts';
import { isWhiteSpace } from './words.ts';

/** What does not arrive as it was sent. */
export interface Losses {
  /** The symbols that have no signal, most frequent first. */
  readonly noSignal: readonly Tally[];
  /** Their share of all that was counted, from 0 to 1. */
  readonly noSignalShare: number;
  /** How much arrives as another character does, as a share: small letters as capitals, hiragana as katakana. */
  readonly alteredShare: number;
}

/** What of `tallies` does not arrive by `codebook`. That a run of white space arrives as one space is not in it. */
export function lossesOf(tallies: readonly Tally[], codebook: Codebook): Losses {
  const total = sum(tallies);
  const share = (part: readonly Tally[]) => (total === 0 ? 0 : sum(part) / total);
  const noSignal = spellTallies(tallies, codebook)
    .spelled.filter(({ signals }) => signals.some(({ kind }) => kind === 'no-signal'))
    .map(({ symbol, count }) => ({ symbol, count }))
    .sort(byFrequency);
  return { noSignal, noSignalShare: share(noSignal), alteredShare: share(altered(tallies, codebook)) };
}

function altered(tallies: readonly Tally[], codebook: Codebook): readonly Tally[] {
  const given = givenSpelling(codebook);
  if (given === null) return [];
  return tallies.filter(({ symbol }) =>
    [...textOf(symbol)].some(
      (character) => !isWhiteSpace(character) && given(character)?.isFaithful === false,
    ),
  );
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0);
}
