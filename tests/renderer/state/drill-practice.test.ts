import { describe, expect, test, vi } from 'vitest';
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
      practiceStatistics: () => new Promise(() => undefined), // asked for by the place, and slow
    });
    const entering = practice.drill.enter();
    void practice.figures.load(null);
    await entering;
    expect(practice.drill.drilling?.figures(0).begun).toBe(1);
  });

  test('teaches nothing as new where the cards cannot be read, and reads them when it is asked again', async () => {
    const listDrillCards = vi.fn<() => Promise<readonly DrillCard[]>>();
    listDrillCards.mockRejectedValueOnce(sounderError('engine-stopped')).mockResolvedValueOnce([]);
    const { practice, notices } = await practiceOn('drill', { listDrillCards });
    await practice.drill.enter();
    expect(practice.drill).toMatchObject({ drilling: null, hasFailed: true });
    expect(notices.list).toHaveLength(1);
    await practice.drill.enter();
    expect(practice.drill.hasFailed).toBe(false);
    expect(practice.drill.drilling?.figures(0).begun).toBe(0);
    expect(notices.list).toEqual([]);
  });
});
