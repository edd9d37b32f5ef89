import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  attemptSchema,
  attemptsSchema,
  MOST_ATTEMPTS,
} from '../../../core/practice/attempt.ts';

const attempt: Attempt = {
  ...{ number: 0, at: 12.5, took: 600, speed: null, keyed: '.-', isTakenBack: false },
  ...{ outcome: 'right', expected: 'KW:def', code: '.-', got: 'KW:def' },
};
const isAttempt = (change: object) => v.is(attemptSchema, { ...attempt, ...change });

describe('an attempt from another process', () => {
  test('is taken as it is', () => {
    expect(v.parse(attemptSchema, attempt)).toEqual(attempt);
  });

  test.each([
    ['a symbol that is none', { expected: 'CHAR:ab' }],
    ['half of a surrogate pair', { got: 'CHAR:\ud800' }],
    ['a negative number', { number: -1 }],
    ['half a number', { number: 0.5 }],
    ['a time that is none', { at: NaN }],
    ['no speed at all', { speed: 0 }],
    ['elements that are none', { keyed: '.x' }],
    ['an outcome that is none', { outcome: 'perhaps' }],
    ['something more', { path: '/etc' }],
    ['a reason where nothing was mistaken', { reason: 'pause' }],
    ['a symbol where something is missing', { outcome: 'missing' }],
  ])('is refused with %s', (_name, change) => {
    expect(isAttempt(change)).toBe(false);
  });

  test('comes with no more than so many others', () => {
    const many = (count: number) => Array.from({ length: count }, (_, number) => ({ ...attempt, number }));
    expect(v.is(attemptsSchema, many(MOST_ATTEMPTS))).toBe(true);
    expect(v.is(attemptsSchema, many(MOST_ATTEMPTS + 1))).toBe(false);
  });
});
