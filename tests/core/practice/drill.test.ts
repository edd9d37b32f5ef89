import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { countsAs } from '../../../core/practice/copy.ts';
import { Drill, type DrillAnswered } from '../../../core/practice/drill.ts';
import { drillDeck } from '../../../core/practice/drill-deck.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { book } from './support.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A drill, and a person who answers after a second, right or with what is never right. */
function drilling({ codebook = book, seed = 1, deck = drillDeck(codebook, []) } = {}) {
  const speed = wordsPerMinute(20);
  const drill = new Drill({ deck, countsAs: countsAs(codebook), seed, heard: [], speed, at: 0 });
  let [at, now] = [0, 0];
  const ask = () => drill.ask({ at, now });
  const answer = (isRight = true, thought = 1000): DrillAnswered | null => {
    const card = ask();
    at += thought;
    now += thought;
    const symbol: SourceSymbol = isRight ? (card?.symbol ?? 'ESC') : 'CHAR:\u0000';
    return card?.way === 'key'
      ? drill.keyed({ kind: 'symbol', symbol, code: isRight ? card.code : '' }, { at, now })
      : drill.typed(symbol, { at, now });
  };
  const wait = (length: number) => {
    at += length;
    now += length;
  };
  return { drill, ask, answer, wait };
}

describe('a drill', () => {
  test('begins with the symbols of the greatest share, to be keyed before they are heard', () => {
    const { answer } = drilling();
    const asked = [1, 2, 3, 4].map(() => answer()?.card).map((card) => [card?.symbol, card?.way]);
    expect(asked).toEqual([
      ['CHAR:e', 'key'],
      ['CHAR:t', 'key'],
      ['CHAR:e', 'ear'],
      ['CHAR:t', 'ear'],
    ]);
  });

  test('asks for the same card until it is answered', () => {
    const { ask } = drilling();
    expect(ask()).toBe(ask());
  });

  test('takes keywords for symbols like any other', () => {
    const { drill } = drilling();
    expect(drill.deck.some(({ symbol }) => symbol === 'KW:def')).toBe(true);
  });

  test('asks again for what was wrong, within a few minutes', () => {
    const { answer, wait } = drilling();
    const wrong = answer(false);
    expect(wrong).toMatchObject({ grade: 'again', attempt: { outcome: 'wrong', number: 0 } });
    expect(wrong?.card.memory.due).toBeLessThanOrEqual(6 * MINUTE);
    wait(6 * MINUTE);
    expect(answer()?.card.symbol).toBe(wrong?.card.symbol);
  });

  test('asks for what was answered under a clock that ran years ahead', () => {
    const known = drillDeck(book, []).slice(0, 6);
    const deck = known.map((card, at) =>
      at === 5 ? { ...card, memory: reviewed(null, 'good', 3650 * DAY) } : card,
    );
    const { ask, answer } = drilling({ deck });
    expect(ask()?.symbol).toBe(known[5]?.symbol);
    expect(answer()?.card.memory.due).toBeLessThan(30 * DAY);
  });

  test('puts off what is right again and again, by days', () => {
    const deck = drillDeck(book, []).slice(0, 1);
    const { answer, wait } = drilling({ deck });
    const dues = [1, 2, 3, 4, 5].map(() => {
      const due = answer()?.card.memory.due ?? 0;
      wait(due);
      return due;
    });
    expect(dues.at(-1)).toBeGreaterThan(3 * DAY);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
  });

  test('has no more than five cards learned at once', () => {
    const { drill, answer } = drilling();
    for (let count = 0; count < 40; count++) answer(false);
    expect(drill.deck.filter(({ memory }) => memory !== null)).toHaveLength(5);
  });

  test('asks for nothing where all is known and not due', () => {
    const deck = drillDeck(book, []).slice(0, 2);
    const { ask, answer } = drilling({ deck });
    for (let count = 0; count < 6; count++) answer();
    expect(ask()).toBeNull();
    expect(answer()).toBeNull();
  });

  test('asks for no symbol twice in a row where there is another', () => {
    const { answer } = drilling();
    const asked = Array.from({ length: 60 }, (_, at) => answer(at % 3 > 0)?.card.symbol);
    expect(asked.some((symbol, at) => at > 0 && symbol === asked[at - 1])).toBe(false);
  });

  test('sounds no faster for who keys well', () => {
    const deck = drillDeck(book, []).filter(({ way }) => way === 'key');
    const { drill, answer, wait } = drilling({ deck });
    for (let count = 0; count < 20; count++) {
      answer();
      wait(DAY);
    }
    expect(drill.speed).toBe(20);
  });

  test('finds what is right hard after long thought', () => {
    expect(drilling().answer(true, 20_000)?.grade).toBe('hard');
    expect(drilling().answer(true, 1000)?.grade).toBe('good');
  });

  test('takes a mistake for an answer, and eight dots for none', () => {
    const { drill, ask } = drilling();
    ask();
    const moment = { at: 500, now: 500 };
    expect(drill.keyed({ kind: 'erasure' }, moment)).toBeNull();
    expect(drill.keyed({ kind: 'mistake', reason: 'pause', code: '.' }, moment)).toMatchObject({
      grade: 'again',
      attempt: { outcome: 'mistake', reason: 'pause', keyed: '.' },
    });
  });

  test('takes no typed answer for what is to be keyed, nor a keyed one for what is to be typed', () => {
    const { drill, ask } = drilling();
    const moment = { at: 500, now: 500 };
    expect(drill.typed('CHAR:e', moment)).toBeNull();
    ask();
    expect(drill.typed('CHAR:e', moment)).toBeNull();
  });

  test('takes small letters for capitals in a table without them', () => {
    const codebook = ituCodebook();
    const deck = drillDeck(codebook, []).filter(({ way }) => way === 'ear');
    const { drill, ask } = drilling({ codebook, deck });
    expect(ask()?.symbol).toBe('CHAR:E');
    expect(drill.typed('CHAR:e', { at: 1, now: 1 })?.grade).toBe('good');
  });

  test('records who gave up', () => {
    const deck = drillDeck(book, []).filter(({ way }) => way === 'ear');
    const { drill, ask } = drilling({ deck });
    ask();
    expect(drill.typed(null, { at: 1, now: 1 })).toMatchObject({
      grade: 'again',
      attempt: { outcome: 'missing', expected: 'CHAR:e', speed: 20 },
    });
  });

  test('is the same for the same answers, and another by another seed', () => {
    const asked = (seed: number) => {
      const { answer, wait } = drilling({ seed });
      return Array.from({ length: 50 }, (_, at) => {
        if (at % 10 === 0) wait(DAY);
        return answer(at % 4 > 0)?.card.code;
      });
    };
    expect(asked(1)).toEqual(asked(1));
    expect(asked(1)).not.toEqual(asked(2));
  });

  test('numbers its attempts, and never goes back in time', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -DAY, max: DAY }))), (steps) => {
        const { answer, wait } = drilling();
        const attempts = steps.map(([isRight, pause]) => {
          wait(pause);
          return answer(isRight);
        });
        const given = attempts.filter((attempt) => attempt !== null);
        expect(given.map(({ attempt }) => attempt.number)).toEqual(given.map((_, at) => at));
        expect(
          given.every(({ attempt, card }) => attempt.took >= 0 && card.memory.due >= card.memory.reviewedAt),
        ).toBe(true);
      }),
    );
  });

  test('remembers what is stored in place of what it thought', () => {
    const { drill, answer } = drilling();
    const { card } = answer() ?? {};
    const stored = card && { ...card, memory: { ...card.memory, due: 7 } };
    if (stored) drill.remember(stored);
    expect(drill.deck[0]).toEqual(stored);
  });
});
