import type { Moves } from '../../../core/compare/moves.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Figure } from '../../components/figure.ts';
import { count, percent } from '../../words/numbers.ts';
import { pictureOf, spokenOf } from '../../words/symbol.ts';

/** What moved between two versions in a few figures; shares are of what occurs in the newer one. */
export function moveFigures(moves: Moves, from: string, to: string): readonly Figure[] {
  const { gained, lost, shared, lengths, codewords } = moves;
  return [
    {
      name: 'Shared symbols',
      value: count(shared),
      note: `${from} → ${to}`,
      title: 'Symbols that both have',
    },
    { name: 'Gained', value: count(gained.length), note: some(gained), title: names(gained) },
    { name: 'Lost', value: count(lost.length), note: some(lost), title: names(lost) },
    {
      name: 'Lengths changed',
      value: count(lengths.symbols),
      note: `${percent(lengths.share)} of occurrences`,
      title:
        'Codewords of another length. Where counts tie, a code as short may keep some: see the steady codebook',
    },
    {
      name: 'Codewords changed',
      value: count(codewords.symbols),
      note: `${percent(codewords.share)} of occurrences`,
      title: 'Codewords that are not the same, those of another length among them',
    },
  ];
}

const SHOWN = 5;

function some(symbols: readonly SourceSymbol[]): string {
  const shown = symbols.slice(0, SHOWN).map(pictureOf).join(' ');
  return symbols.length > SHOWN ? `${shown} …` : shown;
}

function names(symbols: readonly SourceSymbol[]): string {
  return symbols.map(spokenOf).join(', ');
}
