import * as v from 'valibot';
import { isSymbol, type SourceSymbol } from '../count/symbol.ts';
import { editScript } from '../score/edit-script.ts';
import { type Attempt, attemptSchema } from './attempt.ts';
import { attemptsOf, type CopyAnswer, wantedOf } from './grade-copy.ts';

/** The most symbols of a draft that are kept: a day's work by ear. */
const MOST = 20_000;
/** So many more than were received may be needed to see how far somebody has come. */
const AHEAD = 100;

const same = v.pipe(v.string(), v.maxLength(1000));
const symbol = v.custom<SourceSymbol>(isSymbol, 'no symbol');
const { code, speed, at } = attemptSchema.options[0].entries;

/**
 * A copy that is not handed in, with all that it takes to grade it, for it may never be: Sounder may be killed.
 * `as` is as what a symbol counts, by the codebook that it is copied by.
 */
export const copyDraftSchema = v.strictObject({
  /** What was to be heard, as far as it may matter. */
  wanted: v.pipe(
    v.array(v.strictObject({ expected: symbol, code, as: same })),
    v.maxLength(2 * MOST + AHEAD),
    v.readonly(),
  ),
  /** What was typed or keyed back; null for what was no symbol. */
  received: v.pipe(
    v.array(v.nullable(v.strictObject({ symbol, as: same }))),
    v.maxLength(MOST),
    v.readonly(),
  ),
  /** Words per minute that it was sounded at. */
  speed: v.unwrap(speed),
  /** Milliseconds from the session's beginning. */
  at,
});

/** A copy that is not handed in. */
export type CopyDraft = Readonly<v.InferOutput<typeof copyDraftSchema>>;

/** What is kept of a copy that is under way. */
export function draftOf(answer: CopyAnswer): CopyDraft {
  const { wanted, sameAs } = wantedOf(answer);
  const received = answer.received
    .slice(0, MOST)
    .map((symbol) => (symbol === null ? null : { symbol, as: sameAs(symbol) }));
  return {
    wanted: wanted
      .slice(0, 2 * received.length + AHEAD)
      .map(({ expected, code }) => ({ expected, code, as: sameAs(expected) })),
    received,
    speed: answer.speed,
    at: answer.at,
  };
}

/**
 * Grades a copy that was broken off as what it is: only as far as it came, for what was not reached is not missing. How
 * far that is, the smallest edit script decides; of several the longest.
 */
export function gradeDraft({ wanted, received, speed, at }: CopyDraft): readonly Attempt[] {
  const expected = wanted.map(({ as }) => as);
  const got = received.map((each) => each?.as ?? null);
  const reached = reachedBy(expected, got);
  const symbols = received.map((each) => each?.symbol ?? null);
  return attemptsOf(editScript(expected.slice(0, reached), got), wanted, symbols, { speed, at });
}

/** How much of `expected` has the fewest edits to `got` (Sellers 1980): the rest was not begun. */
function reachedBy(expected: readonly string[], got: readonly (string | null)[]): number {
  let before = Int32Array.from({ length: expected.length + 1 }, (_, at) => at);
  for (const [at, symbol] of got.entries()) {
    const here = new Int32Array(before.length);
    here[0] = at + 1;
    for (let to = 1; to < here.length; to++) {
      const same = (before[to - 1] ?? 0) + (expected[to - 1] === symbol ? 0 : 1);
      here[to] = Math.min(same, (before[to] ?? 0) + 1, (here[to - 1] ?? 0) + 1);
    }
    before = here;
  }
  return before.lastIndexOf(before.reduce((least, cost) => Math.min(least, cost)));
}
