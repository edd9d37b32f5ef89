import { codewordUnits } from '../codebook/codeword-units.ts';
import type { SourceSymbol } from '../count/symbol.ts';
import type { Attempt } from './attempt.ts';
import { IDLE } from './practice-time.ts';
import { RECENT, type SymbolFigures, weakestFirst } from './statistics.ts';

/** What the attempts of an exercise come to while it lasts; as the records count them. */
export interface AttemptFigures {
  readonly attempts: number;
  readonly right: number;
  /** Units and seconds of what was right: `speedOf` makes a speed of them. */
  readonly units: number;
  readonly seconds: number;
  /** Weakest first: every symbol that was tried. */
  readonly symbols: readonly SymbolFigures[];
}

/** Sums up attempts in their order. What was taken back counts too: a mistake that is mended was one. */
export function figuresOf(attempts: readonly Attempt[]): AttemptFigures {
  let [right, units, seconds] = [0, 0, 0];
  const tried = new Map<SourceSymbol, boolean[]>();
  for (const attempt of attempts) {
    if (attempt.outcome === 'extra') continue;
    const isRight = attempt.outcome === 'right';
    const before = tried.get(attempt.expected);
    if (before === undefined) tried.set(attempt.expected, [isRight]);
    else before.push(isRight);
    if (!isRight) continue;
    right++;
    units += codewordUnits(attempt.code);
    seconds += secondsOf(attempt);
  }
  const symbols = [...tried].map(([symbol, answers]) => symbolFigures(symbol, answers));
  return {
    attempts: attempts.length,
    right,
    units,
    seconds,
    symbols: symbols.toSorted(weakestFirst),
  };
}

/**
 * How symbols are known with further attempts at them. Which of the recent ones before were right is not known any more:
 * those that the further ones leave room for count as all of them did.
 */
export function symbolsWith(
  known: readonly SymbolFigures[],
  attempts: readonly Attempt[],
): readonly SymbolFigures[] {
  const further = new Map(figuresOf(attempts).symbols.map((each) => [each.symbol, each]));
  const merged = known.map((before) => {
    const since = further.get(before.symbol);
    further.delete(before.symbol);
    return since === undefined ? before : together(before, since);
  });
  return [...merged, ...further.values()];
}

function together(before: SymbolFigures, since: SymbolFigures): SymbolFigures {
  const kept = Math.min(before.recentAttempts, RECENT - since.recentAttempts);
  const keptRight = before.recentAttempts === 0 ? 0 : (before.recentRight * kept) / before.recentAttempts;
  return {
    symbol: before.symbol,
    attempts: before.attempts + since.attempts,
    right: before.right + since.right,
    recentAttempts: kept + since.recentAttempts,
    recentRight: Math.round(keptRight) + since.recentRight,
  };
}

/** What was sounded took as long as it sounds; what was keyed its own time, but who goes away does not key. */
function secondsOf({ took, speed, ...attempt }: Exclude<Attempt, { readonly outcome: 'extra' }>): number {
  return speed === null ? Math.min(took, IDLE) / 1000 : (1.2 * codewordUnits(attempt.code)) / speed;
}

function symbolFigures(symbol: SourceSymbol, answers: readonly boolean[]): SymbolFigures {
  const recent = answers.slice(-RECENT);
  return {
    symbol,
    attempts: answers.length,
    right: answers.filter(Boolean).length,
    recentAttempts: recent.length,
    recentRight: recent.filter(Boolean).length,
  };
}
