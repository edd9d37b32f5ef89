import type { SourceSymbol } from '../../core/count/symbol.ts';

/** How often one symbol was keyed or typed for another; null where none came, or none was wanted. */
export interface Confusion {
  readonly expected: SourceSymbol | null;
  readonly got: SourceSymbol | null;
  readonly count: number;
}

/** The matrix of what was keyed or typed for what. */
export interface ConfusionMatrix {
  /** What was wanted, those most often confused first. */
  readonly expected: readonly SourceSymbol[];
  /** What came instead: symbols, and at the end nothing at all, if that happened. */
  readonly got: readonly (SourceSymbol | null)[];
  /** Row by row; `weight` from 0 to 1 of the most. */
  readonly cells: readonly (readonly { readonly count: number; readonly weight: number }[])[];
  readonly most: number;
}

/** The dozen symbols most often taken for others, and what was taken for them, at most a dozen as well. */
export function confusionMatrix(confusions: readonly Confusion[], size = 12): ConfusionMatrix {
  const wrong = confusions.filter(
    ({ expected, got, count }) => expected !== null && expected !== got && count > 0,
  );
  const expected = mostOf(wrong, ({ expected: symbol }) => symbol).slice(0, size);
  const shown = wrong.filter((each) => expected.includes(each.expected));
  const got = mostOf(shown, ({ got: symbol }) => symbol).slice(0, size);
  const most = Math.max(0, ...shown.map(({ count }) => count));
  const times = new Map(shown.map((each) => [key(each.expected, each.got), each.count]));
  const columns = [...got.filter((symbol) => symbol !== null), ...(got.includes(null) ? [null] : [])];
  return {
    expected: expected.filter((symbol) => symbol !== null),
    got: columns,
    cells: expected.map((row) =>
      columns.map((column) => {
        const count = times.get(key(row, column)) ?? 0;
        return { count, weight: most === 0 ? 0 : count / most };
      }),
    ),
    most,
  };
}

/** What occurs as one side of confusions, the most often first. */
function mostOf(confusions: readonly Confusion[], side: (confusion: Confusion) => SourceSymbol | null) {
  const sums = new Map<SourceSymbol | null, number>();
  for (const each of confusions) sums.set(side(each), (sums.get(side(each)) ?? 0) + each.count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([symbol]) => symbol);
}

function key(expected: SourceSymbol | null, got: SourceSymbol | null): string {
  return `${expected ?? ''}\u0000${got ?? ''}`;
}
