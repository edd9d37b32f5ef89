import type { SourceSymbol } from '../../core/count/symbol.ts';
import type { ConfusionFigures } from '../../core/practice/statistics.ts';

/** The matrix of what was keyed or typed for what. */
export interface ConfusionMatrix {
  /** What was wanted, those most often confused first. */
  readonly expected: readonly SourceSymbol[];
  /** What came instead. */
  readonly got: readonly SourceSymbol[];
  /** Row by row; `weight` from 0 to 1 of the most. */
  readonly cells: readonly (readonly { readonly count: number; readonly weight: number }[])[];
}

/** The dozen symbols most often taken for others, and what was taken for them, at most a dozen as well. */
export function confusionMatrix(confusions: readonly ConfusionFigures[], size = 12): ConfusionMatrix {
  const wrong = confusions.filter(({ expected, got, count }) => expected !== got && count > 0);
  const expected = mostOf(wrong, 'expected').slice(0, size);
  const shown = wrong.filter((each) => expected.includes(each.expected));
  const got = mostOf(shown, 'got').slice(0, size);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const times = new Map(shown.map((each) => [`${each.expected} ${each.got}`, each.count]));
  const cells = expected.map((row) =>
    got.map((column) => {
      const count = times.get(`${row} ${column}`) ?? 0;
      return { count, weight: count / most };
    }),
  );
  return { expected, got, cells };
}

/** What occurs as one side of confusions, the most often first. */
function mostOf(confusions: readonly ConfusionFigures[], side: 'expected' | 'got'): readonly SourceSymbol[] {
  const sums = new Map<SourceSymbol, number>();
  for (const each of confusions) sums.set(each[side], (sums.get(each[side]) ?? 0) + each.count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([symbol]) => symbol);
}
