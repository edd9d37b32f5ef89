import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';

/** A symbol that something else came for, how often; null where nothing came that is a symbol. */
export interface Confused {
  readonly expected: SourceSymbol;
  readonly got: SourceSymbol | null;
  readonly count: number;
}

/** What was mistaken for what in an exercise, the most often first. */
export function confusedOf(attempts: readonly Attempt[]): readonly Confused[] {
  const found = new Map<string, Confused>();
  for (const attempt of attempts) {
    if (attempt.outcome === 'right' || attempt.outcome === 'extra') continue;
    const got = attempt.outcome === 'wrong' ? attempt.got : null;
    const name = `${attempt.expected} ${got ?? ''}`;
    found.set(name, { expected: attempt.expected, got, count: (found.get(name)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
