import type { Codeword } from '../../../core/codebook/codebook.ts';
import { hasMoved, type MovedKind, type MovedSymbol } from '../../../core/compare/moved-symbols.ts';
import { compareSymbols, textOf } from '../../../core/count/symbol.ts';
import { spokenOf } from '../../words/symbol.ts';

/** What the table can be ordered by: what matters, the symbol, or its share in the version of a column. */
export type MovedColumn = 'matters' | 'symbol' | number;

export interface MovedOrder {
  readonly by: MovedColumn;
  readonly isRising: boolean;
}

/** How much of a change is to be seen: anything at all, what has another share or codeword, and so on. */
export type MovedChange = 'any' | 'moved' | 'codeword' | 'length' | 'comes-or-goes';

const isSeen: Readonly<Record<MovedChange, (one: MovedSymbol) => boolean>> = {
  any: () => true,
  moved: hasMoved,
  codeword: ({ changesCodeword }) => changesCodeword,
  length: ({ changesLength }) => changesLength,
  'comes-or-goes': ({ comesOrGoes }) => comesOrGoes,
};

/** What is to be seen of the symbols. */
export interface MovedFilter {
  readonly kind: MovedKind | 'all';
  readonly sought: string;
  readonly change: MovedChange;
}

/** The order after a click on a column: the other way round if it ruled already, else what is asked for most. */
export function movedOrderAfter(order: MovedOrder, by: MovedColumn): MovedOrder {
  return order.by === by ? { by, isRising: !order.isRising } : { by, isRising: by === 'symbol' };
}

/** The symbols that are wanted, in order. They are given by what matters most. */
export function movedRows(
  symbols: readonly MovedSymbol[],
  filter: MovedFilter,
  { by, isRising }: MovedOrder,
): readonly MovedSymbol[] {
  const found = symbols.filter(
    (one) =>
      (filter.kind === 'all' || one.kind === filter.kind) &&
      isSeen[filter.change](one) &&
      isMeant(one, filter.sought),
  );
  if (by === 'matters') return isRising ? found.toReversed() : found;
  const compare = (a: MovedSymbol, b: MovedSymbol) =>
    by === 'symbol' ? compareSymbols(a.symbol, b.symbol) : (a.perMillion[by] ?? 0) - (b.perMillion[by] ?? 0);
  return found.toSorted(isRising ? compare : (a, b) => compare(b, a));
}

/** A character by itself is that character; anything else is looked for in text and name. */
function isMeant({ symbol, codes }: MovedSymbol, sought: string): boolean {
  const wanted = [...sought].length === 1 ? sought : sought.trim();
  if (wanted === '') return true;
  if (/^[.-]{2,}$/.test(wanted)) return codes.some((code: Codeword | null) => code?.startsWith(wanted));
  const text = textOf(symbol);
  if ([...wanted].length === 1) return text === wanted;
  const words = wanted.toLowerCase();
  return text.toLowerCase().includes(words) || spokenOf(symbol).toLowerCase().includes(words);
}
