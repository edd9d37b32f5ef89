import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methods } from '../../../core/codebook/codebook.ts';
import { codebookBy, methodFacts } from '../../../core/codebook/methods.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { encode } from '../../../core/encode/signals.ts';
import { gapStretch } from '../../../core/timeline/farnsworth.ts';
import { timeOf, timeOfTallies } from '../../../core/timeline/time-of.ts';
import { buildTimeline, defaultSpacing, duration, marksFrom } from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { segmentsOf, tallied } from '../arbitraries.ts';

const speed = wordsPerMinute(20);
const few = tallied({ a: 5, b: 3, ' ': 2 });
const made = methods.filter((method) => !methodFacts[method].isGiven);

describe('the time of a text', () => {
  test('is 50 units a word of PARIS', () => {
    const itu = codebookBy('itu', []);
    expect(timeOf(segmentsOf('paris paris'), itu, speed)).toMatchObject({
      units: 50 + 46,
      spacing: 'spaced',
    });
    expect(timeOf(segmentsOf('paris paris'), itu, speed).seconds).toBeCloseTo(5.76);
  });

  test.each(methods)('by %s is what its timeline lasts', (method) => {
    const book = codebookBy(method, few);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '_', 'イ', 'é') }), (text) => {
        const segments = segmentsOf(text);
        const timeline = buildTimeline(encode(segments, book), defaultSpacing(book));
        expect(timeOf(segments, book, speed).units).toBe(duration(timeline));
      }),
    );
  });

  test.each([
    [20, 10],
    [25, 5],
    [18, 15],
  ])('of PARIS at %i WPM stretched to %i in all is what ARRL says', (letters, all) => {
    const stretch = gapStretch(wordsPerMinute(letters), wordsPerMinute(all));
    const itu = codebookBy('itu', []);
    const words = Array.from({ length: all + 1 }, () => 'PARIS').join(' ');
    const { seconds } = timeOf(segmentsOf(words), itu, wordsPerMinute(letters), 'spaced', stretch);
    const last = timeOf(segmentsOf('PARIS'), itu, wordsPerMinute(letters), 'spaced', stretch).seconds;
    expect(seconds - last).toBeCloseTo(60, 9);
  });

  test.each(made)('by %s is that of its counts', (method) => {
    const book = codebookBy(method, few);
    const tallies: readonly Tally[] = [...tallied({ a: 2, é: 1, ' ': 2 }), { symbol: 'KW:if', count: 1 }];
    const { units, isLeast } = timeOfTallies(tallies, book, speed);
    expect({ units, isLeast }).toEqual({
      units: timeOf(segmentsOf('aé if a'), book, speed).units,
      isLeast: false,
    });
  });

  test('by a given table is at least that of its counts', () => {
    const itu = codebookBy('itu', []);
    expect(timeOfTallies(tallied({ e: 2, ' ': 1 }), itu, speed)).toMatchObject({ units: 8, isLeast: true });
    expect(timeOf(segmentsOf('e e'), itu, speed).units).toBe(12);
  });
});

test('a word gap parts marks by 7 units', () => {
  const timeline = buildTimeline(encode(segmentsOf('e e'), codebookBy('itu', [])), 'spaced');
  expect([...marksFrom(timeline, 0)].map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [8, 9],
  ]);
});
