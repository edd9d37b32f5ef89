import type { SourceSymbol } from '../count/symbol.ts';
import { type Edit, editScript } from './edit-script.ts';

/** What somebody received or keyed; null where it was no symbol at all. */
export type Received = SourceSymbol | null;

/** One symbol taken for another, and how often. */
interface Confusion {
  readonly expected: SourceSymbol;
  readonly got: SourceSymbol;
  readonly count: number;
}

/** How well a copy follows what was sent. */
export interface Score {
  readonly script: readonly Edit[];
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  readonly extra: number;
  /** The share of the script that is right, from 0 to 1; 1 where there was nothing to copy and nothing was copied. */
  readonly share: number;
  /** Most frequent first, ties in the order of the script. */
  readonly confusions: readonly Confusion[];
}

/**
 * Compares what was sent and what was received, symbol by symbol. `sameAs` says as what a symbol counts: by a table
 * without small letters `CHAR:e` may be the same as `CHAR:E`.
 */
export function scoreOf(
  expected: readonly SourceSymbol[],
  got: readonly Received[],
  sameAs: (symbol: SourceSymbol) => string = (symbol) => symbol,
): Score {
  const counted = expected.map(sameAs);
  const received = got.map((symbol) => (symbol === null ? null : sameAs(symbol)));
  const script = editScript(counted, received);
  const count = { right: 0, wrong: 0, missing: 0, extra: 0 };
  for (const { kind } of script) count[kind]++;
  return {
    script,
    ...count,
    share: script.length === 0 ? 1 : count.right / script.length,
    confusions: confusionsIn(script, expected, got),
  };
}

function confusionsIn(
  script: readonly Edit[],
  expected: readonly SourceSymbol[],
  got: readonly Received[],
): readonly Confusion[] {
  const found = new Map<string, Confusion>();
  for (const edit of script) {
    if (edit.kind !== 'wrong') continue;
    const symbol = expected[edit.expected];
    const other = got[edit.got] ?? null;
    if (symbol === undefined || other === null) continue;
    const name = `${symbol} ${other}`;
    found.set(name, { expected: symbol, got: other, count: (found.get(name)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count);
}
