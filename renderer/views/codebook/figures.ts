import type { Codebook } from '../../../core/codebook/codebook.ts';
import { aboveBound, longest, type Measures } from '../../../core/codebook/measure.ts';
import type { Figure } from '../../components/figure.ts';
import { count } from '../../words/numbers.ts';

/** What is said of a codebook in figures; `measures` are null where nothing was counted. */
export function figuresOf(codebook: Codebook, measures: Measures | null): readonly Figure[] {
  const longestWord = { name: 'Longest', value: String(longest(codebook.entries)), note: 'elements' };
  if (measures === null) {
    return [
      { name: 'Signals', value: count(codebook.entries.length), note: 'of a given table' },
      longestWord,
      { name: 'Made from', value: 'no counts', note: 'its average for what counts: in Compare' },
    ];
  }
  const { symbols, foldedShare, entropy, elementsPerSymbol, unitsPerSymbol, unitsPerSymbolSpaced } = measures;
  return [
    { name: 'Symbols', value: count(symbols), note: folded(foldedShare, codebook.escape !== null) },
    { name: 'Entropy', value: entropy.toFixed(3), note: 'bits per symbol' },
    {
      name: 'Elements per symbol',
      value: elementsPerSymbol.toFixed(3),
      // where a gap says where a codeword ends, it carries bits too
      note: unitsPerSymbol === null ? '' : above(elementsPerSymbol, entropy, `bound ${entropy.toFixed(3)}`),
    },
    unitsPerSymbol === null
      ? { name: 'Units per symbol, run-on', value: '–', note: 'it needs its gaps' }
      : units('run-on', unitsPerSymbol, measures.bound),
    units('spaced', unitsPerSymbolSpaced, measures.boundSpaced),
    longestWord,
  ];
}

function units(how: string, value: number, bound: number): Figure {
  return {
    name: `Units per symbol, ${how}`,
    value: value.toFixed(2),
    note: above(value, bound, `bound ${bound.toFixed(2)}`),
  };
}

/** How much of all is sent by the escape, if anything: its cost is in every average. The escape itself is no symbol. */
function folded(share: number, hasEscape: boolean): string {
  if (share > 0) return `${(share * 100).toFixed(2)} % by escape`;
  return hasEscape ? 'and the escape' : '';
}

/** How far above what it cannot go below; nothing to compare with where one symbol alone is sent. */
function above(figure: number, bound: number, what: string): string {
  const share = aboveBound(figure, bound);
  if (share === null) return '';
  const percent = (Math.abs(share) * 100).toFixed(2);
  return `${what}, ${share < 0 && percent !== '0.00' ? '−' : '+'}${percent} %`;
}
