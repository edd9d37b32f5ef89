import { describe, expect, test } from 'vitest';
import { HandDecoder } from '../../../core/decode/hand.ts';
import { seconds } from '../../../core/units.ts';
import {
  anyWords,
  type Hand,
  type HandMark,
  heard,
  keyedBy,
  paris,
  rightAfterParis,
  written,
} from './hands.ts';

const speeds = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50];
const clean = (speed: number): Hand => ({ unitAt: () => 1.2 / speed, spread: 0, seed: 1 });

const decoding = (marks: readonly HandMark[]) => {
  const decoder = new HandDecoder(seconds(0.06));
  return marks.map(({ start, end }) => decoder.mark(seconds(start), seconds(end)));
};

describe('decoding a hand', () => {
  test.each(speeds)('of %i WPM is locked after one word, whatever the guess', (speed) => {
    const words = anyWords(3, 4);
    for (const guess of speeds) {
      const got = heard(keyedBy(clean(speed), [paris, ...words]), 1.2 / guess);
      expect(got.endsWith(`/ ${written(words)} /`), `from ${guess} WPM: ${got}`).toBe(true);
    }
  });

  test.each([
    ['import', ['..', '--', '.--.', '---', '.-.', '-']],
    ['def', ['-..', '.', '..-.']],
    ['is, which has dots only', ['..', '...']],
    ['to, which has dashes only', ['-', '---']],
  ])('of any speed is locked after the word %s', (_word, first) => {
    const words = anyWords(3, 4);
    for (const [speed, guess] of speeds.flatMap((each) => speeds.map((other) => [each, other] as const))) {
      const got = heard(keyedBy(clean(speed), [first, ...words]), 1.2 / guess);
      expect(got.endsWith(`/ ${written(words)} /`), `${speed} WPM from ${guess}: ${got}`).toBe(true);
    }
  });

  test.each([11, 12, 13, 14, 15])(
    'of any speed is locked after one word, whatever comes then: text %i',
    (seed) => {
      const words = anyWords(seed, 4);
      for (const [speed, guess] of speeds.flatMap((each) => speeds.map((other) => [each, other] as const))) {
        const got = heard(keyedBy(clean(speed), [paris, ...words]), 1.2 / guess);
        expect(got.endsWith(`/ ${written(words)} /`), `${speed} WPM from ${guess}: ${got}`).toBe(true);
      }
    },
  );

  test.each(speeds)(
    'of %i WPM whose timing strays by a fifth is locked after one word, from any guess',
    (speed) => {
      for (const guess of speeds) {
        const off = Array.from({ length: 20 }, (_, seed) => {
          const decoder = new HandDecoder(seconds(1.2 / guess));
          const hand = { unitAt: () => 1.2 / speed, spread: 0.2, seed: 1000 * speed + seed };
          for (const { start, end } of keyedBy(hand, [paris])) decoder.mark(seconds(start), seconds(end));
          return Math.abs(Math.log((decoder.unit * speed) / 1.2));
        });
        // Half the way, and more, is left to the 1.65 u that part dots from dashes.
        expect(Math.max(...off), `from ${guess} WPM`).toBeLessThan(Math.log(1.65) / 2);
      }
    },
  );

  test.each(speeds)('of %i WPM whose timing strays by a fifth gets 98 elements of 100 right', (speed) => {
    for (const guess of speeds) {
      const shares = [1, 2, 3, 4].map(
        (seed) =>
          rightAfterParis({ unitAt: () => 1.2 / speed, spread: 0.2, seed: 100 * speed + seed }, 1.2 / guess)
            .elements,
      );
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(mean, `from ${guess} WPM`).toBeGreaterThanOrEqual(0.98);
    }
  });

  test('follows a speed that drifts', () => {
    const words = anyWords(5, 30);
    const letters = words.flat().length;
    const unitAt = (letter: number) => 1.2 / (15 + (20 * letter) / letters);
    expect(heard(keyedBy({ unitAt, spread: 0, seed: 1 }, words), 1.2 / 15)).toBe(`${written(words)} /`);
  });

  test('follows a speed that leaps, within a word', () => {
    const words = anyWords(7, 12);
    const before = words.slice(0, 6).flat().length;
    const unitAt = (letter: number) => 1.2 / (letter < before ? 12 : 36);
    const got = heard(keyedBy({ unitAt, spread: 0, seed: 1 }, words), 1.2 / 12);
    expect(got.endsWith(`/ ${written(words.slice(-5))} /`)).toBe(true);
  });

  test('takes no notice of contacts that bounce', () => {
    const words = [paris, ...anyWords(9, 6)];
    const marks = keyedBy(clean(20), words);
    const bounced = marks.flatMap(({ start, end }) => [
      { start: start - 0.008, end: start - 0.005 },
      { start, end: start + 0.02 },
      { start: start + 0.024, end: end - 0.004 },
      { start: end - 0.001, end },
    ]);
    expect(heard(bounced, 1.2 / 20)).toBe(`${written(words)} /`);
  });

  test('says each mark at once', () => {
    const marks = keyedBy(clean(20), [['.-', '-.']]);
    expect(decoding(marks).map((signs) => signs.at(-1))).toEqual(
      ['.', '-', '-', '.'].map((element) => ({ kind: 'element', element })),
    );
  });

  test('corrects what it said while the letter is open', () => {
    const dashFirst = keyedBy(clean(45), [['-.-.-.']]); // 45 WPM sounds like dots of 15, until the dots come
    const signs = decoding(dashFirst).flat();
    expect(signs[0]).toEqual({ kind: 'element', element: '.' });
    expect(signs).toContainEqual(expect.objectContaining({ kind: 'corrected' }));
    expect(heard(dashFirst, 0.06)).toContain('-.-.-.');
  });

  test('leaves alone what is settled', () => {
    const decoder = new HandDecoder(seconds(0.06));
    const [first, ...rest] = keyedBy(clean(45), [['-.-.-.']]);
    decoder.mark(seconds(first?.start ?? 0), seconds(first?.end ?? 0));
    decoder.settle();
    const signs = rest.flatMap(({ start, end }) => decoder.mark(seconds(start), seconds(end)));
    expect(signs.every((sign) => sign.kind === 'element')).toBe(true);
  });

  test('ends a letter and a word while silence lasts, once each', () => {
    const decoder = new HandDecoder(seconds(0.06));
    for (const { start, end } of keyedBy(clean(20), [paris])) decoder.mark(seconds(start), seconds(end));
    const end = keyedBy(clean(20), [paris]).at(-1)?.end ?? 0;
    const silent = [0.06, 0.18, 0.2, 0.42, 9].map((after) => decoder.advance(seconds(end + after)));
    expect(silent.map((signs) => signs.map(({ kind }) => kind))).toEqual([[], ['letter'], [], ['word'], []]);
  });

  test('tells the speed it hears', () => {
    const decoder = new HandDecoder(seconds(0.24));
    for (const { start, end } of keyedBy(clean(30), [paris])) decoder.mark(seconds(start), seconds(end));
    expect(Math.abs(1.2 / decoder.unit - 30)).toBeLessThan(1.5);
  });
});
