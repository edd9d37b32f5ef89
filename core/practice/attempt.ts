import * as v from 'valibot';
import { isSymbol, type SourceSymbol } from '../count/symbol.ts';
import { SPEED_RANGE } from '../units.ts';

/** The most attempts that are handed over at once. */
export const MOST_ATTEMPTS = 5000;

const symbol = v.custom<SourceSymbol>(isSymbol, 'no symbol');
const elements = v.pipe(v.string(), v.maxLength(10_000), v.regex(/^[.-]*$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

const attempted = {
  /** Its place in the session, from 0 on. What is stored twice under one number is stored once, as it was last. */
  number: whole,
  /** Milliseconds from the session's beginning, by a clock that never goes back. */
  at: milliseconds,
  /** Milliseconds that it took, from the one before it. */
  took: milliseconds,
  /** Words per minute that it was sounded at; null where a person keyed it. */
  speed: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0.1), v.maxValue(SPEED_RANGE.most))),
  /** What was keyed for it; nothing where it was typed. */
  keyed: elements,
  /** Whether the person took it back. */
  isTakenBack: v.boolean(),
};
/** What was to come, and all elements it is sent by: an escape's code point among them. */
const wanted = { expected: symbol, code: elements };

/**
 * One symbol that was keyed or typed, or should have been.
 *
 * - `right`: what was expected; `got` may be another of the same codeword, as a capital for a small letter.
 * - `wrong`: another symbol came.
 * - `mistake`: elements that led to no symbol; the symbol is still to come.
 * - `missing`: nothing came.
 * - `extra`: something came where nothing should; `got` is null where it was no symbol.
 */
export const attemptSchema = v.variant('outcome', [
  v.strictObject({ ...attempted, ...wanted, outcome: v.literal('right'), got: symbol }),
  v.strictObject({ ...attempted, ...wanted, outcome: v.literal('wrong'), got: symbol }),
  v.strictObject({
    ...attempted,
    ...wanted,
    outcome: v.literal('mistake'),
    reason: v.picklist(['no-codeword', 'incomplete', 'pause']),
  }),
  v.strictObject({ ...attempted, ...wanted, outcome: v.literal('missing') }),
  v.strictObject({ ...attempted, outcome: v.literal('extra'), got: v.nullable(symbol) }),
]);

/** Some attempts of a session, in any order. */
export const attemptsSchema = v.pipe(v.array(attemptSchema), v.maxLength(MOST_ATTEMPTS), v.readonly());

/** One symbol that was keyed or typed, or should have been, as it is recorded. */
export type Attempt = Readonly<v.InferOutput<typeof attemptSchema>>;
