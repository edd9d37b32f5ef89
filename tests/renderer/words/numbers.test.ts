import { describe, expect, test } from 'vitest';
import { clock, count, longTime, percent, size, spokenTime } from '../../../renderer/words/numbers.ts';

describe('numbers in words', () => {
  test('part thousands by a space that does not break', () => {
    expect([7, 1790, 8889792].map(count)).toEqual(['7', '1\u00a0790', '8\u00a0889\u00a0792']);
  });

  test('give sizes in the unit that suits them', () => {
    expect([0, 999, 1000, 227_400, 31_500_000].map(size)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '227 kB',
      '31.5 MB',
    ]);
  });

  test('never round a share to nothing', () => {
    expect([0, 0.00001, 0.2898].map(percent)).toEqual(['0.00 %', '< 0.01 %', '28.98 %']);
  });

  test('tell time by the clock', () => {
    expect([0, 59.9, 108, 10282].map(clock)).toEqual(['0:00', '0:59', '1:48', '2:51:22']);
  });

  test('say a time as it is read aloud', () => {
    expect([0.4, 61, 3648].map(spokenTime)).toEqual(['0 seconds', '1 minute 1 second', '1 hour 48 seconds']);
  });

  test('tell a long time in words', () => {
    expect([0.84, 12, 200, 5580, 7199, 200_000].map(longTime)).toEqual([
      '0.84 s',
      '12 s',
      '3 min 20 s',
      '1 h 33 min',
      '2 h 00 min',
      '2 d 7 h',
    ]);
  });
});
