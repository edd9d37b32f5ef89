import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { sounderError } from '../../../core/errors.ts';
import { drillDeck } from '../../../core/practice/drill-deck.ts';
import type { DrillCard } from '../../../core/practice/drill-card.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { book, practiceOn } from './practice-on.ts';

describe('the exercise Drill', () => {
  test('knows its cards whenever one comes back to it, whatever figures are read', async () => {
    const [first] = drillDeck(book.codebook, []);
    const card = first === undefined ? [] : [{ ...first, memory: reviewed(null, 'good', 0) }];
    const { practice } = await practiceOn('drill', {
      listDrillCards: () => Promise.resolve(card),
      listHeardAnswers: () => Promise.resolve([]),
      practiceStatistics: () => new Promise(() => undefined), // asked for by the place, and slow
    });
    const entering = practice.drill.enter();
    void practice.figures.load(null);
    await entering;
    expect(practice.drill.drilling?.figures(0).begun).toBe(1);
  });

  test('reads the figures anew when one leaves the drill, not at each answer', async () => {
    const [first] = drillDeck(book.codebook, []);
    if (first === undefined) throw new Error('no card');
    const card = { ...first, memory: reviewed(null, 'good', 0) };
    const practiceStatistics = vi.fn<Bridge['practiceStatistics']>(() => new Promise(() => undefined));
    const { practice } = await practiceOn('drill', {
      listDrillCards: () => Promise.resolve([]),
      listHeardAnswers: () => Promise.resolve([]),
      practiceStatistics,
      beginPractice: () => Promise.resolve(1),
      answerDrill: () => Promise.resolve(card),
      finishPractice: () => Promise.resolve(),
    });
    await practice.drill.enter();
    const { drilling } = practice.drill;
    drilling?.ask({ at: 0, now: 0 });
    drilling?.keyed({ kind: 'symbol', symbol: card.symbol, code: card.code }, { at: 1, now: 1 });
    await vi.waitFor(() => {
      expect(drilling?.deck[0]).toEqual(card); // it is stored
    });
    expect(practiceStatistics).not.toHaveBeenCalled();
    await drilling?.leave();
    expect(practiceStatistics).toHaveBeenCalledOnce();
  });

  test('tells the key what is wanted of a new card, and not of one that is recalled', async () => {
    const [first] = drillDeck(book.codebook, []);
    const known = first === undefined ? [] : [{ ...first, memory: reviewed(null, 'again', 0) }];
    const wanted = async (cards: readonly DrillCard[]) => {
      const { practice } = await practiceOn('drill', {
        listDrillCards: () => Promise.resolve(cards),
        listHeardAnswers: () => Promise.resolve([]),
      });
      await practice.drill.enter();
      const card = practice.drill.drilling?.ask({ at: 0, now: 1e12 });
      return [card?.code, practice.drill.wanted];
    };
    expect(await wanted([])).toEqual([first?.code, first?.code]);
    expect(await wanted(known)).toEqual([first?.code, null]);
  });

  test('says what an answer came to, and not again at what is keyed after it', async () => {
    const { practice, notices } = await practiceOn('drill', {
      listDrillCards: () => Promise.resolve([]),
      listHeardAnswers: () => Promise.resolve([]),
      beginPractice: () => Promise.resolve(1),
      answerDrill: () => new Promise(() => undefined), // slow
    });
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    await practice.drill.enter();
    await practice.drill.ask();
    const say = vi.spyOn(notices, 'say');
    const { symbol, code } = practice.drill.drilling?.question ?? {};
    if (symbol === undefined || code === undefined) throw new Error('nothing is asked');
    practice.drill.decoded({ kind: 'symbol', symbol, code });
    practice.drill.decoded({ kind: 'symbol', symbol, code });
    expect(say).toHaveBeenCalledOnce();
  });

  test('teaches nothing as new where the cards cannot be read, and reads them when it is asked again', async () => {
    const listDrillCards = vi.fn<() => Promise<readonly DrillCard[]>>();
    listDrillCards.mockRejectedValueOnce(sounderError('engine-stopped')).mockResolvedValueOnce([]);
    const { practice, notices } = await practiceOn('drill', {
      listDrillCards,
      listHeardAnswers: () => Promise.resolve([]),
    });
    await practice.drill.enter();
    expect(practice.drill).toMatchObject({ drilling: null, hasFailed: true });
    expect(notices.list).toHaveLength(1);
    await practice.drill.enter();
    expect(practice.drill.hasFailed).toBe(false);
    expect(practice.drill.drilling?.figures(0).begun).toBe(0);
    expect(notices.list).toEqual([]);
  });

  test('goes on at the speed that one had come to, not at the one set', async () => {
    const { practice } = await practiceOn('drill', {
      listDrillCards: () => Promise.resolve([]),
      listHeardAnswers: () => Promise.resolve([{ speed: 14, isRight: true }]),
    });
    await practice.drill.enter();
    expect(practice.drill.drilling?.speed).toBe(14);
  });
});
