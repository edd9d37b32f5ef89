import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Delay, RunningMean, RunningMost } from '../../../core/decode/running.ts';

const values = fc.array(fc.integer({ min: -9, max: 9 }));
const length = fc.integer({ min: 1, max: 9 });
const last = (all: readonly number[], at: number, count: number) =>
  all.slice(Math.max(0, at + 1 - count), at + 1);

describe('of a stream of values', () => {
  test('the greatest of the last few is known at every step', () => {
    fc.assert(
      fc.property(values, length, (all, count) => {
        const most = new RunningMost(count);
        expect(all.map((value) => most.push(value))).toEqual(
          all.map((_, at) => Math.max(...last(all, at, count))),
        );
      }),
    );
  });

  test('the mean of the last few is known at every step', () => {
    fc.assert(
      fc.property(values, length, (all, count) => {
        const mean = new RunningMean(count);
        const sum = (of: readonly number[]) => of.reduce((total, value) => total + value, 0);
        expect(all.map((value) => mean.push(value))).toEqual(
          all.map((_, at) => sum(last(all, at, count)) / count),
        );
      }),
    );
  });

  test('each comes back after the delay', () => {
    fc.assert(
      fc.property(values, fc.nat(9), (all, count) => {
        const delay = new Delay(count);
        expect(all.map((value) => delay.push(value))).toEqual(all.map((_, at) => all[at - count] ?? 0));
      }),
    );
  });
});
