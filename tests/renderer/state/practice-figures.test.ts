import { describe, expect, test } from 'vitest';
import { sounderError } from '../../../core/errors.ts';
import type { Exercise } from '../../../core/practice/session.ts';
import type { PracticeStatistics } from '../../../core/practice/statistics.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeFigures } from '../../../renderer/state/practice-figures.svelte.ts';
import { fakeBridge, Later } from './fake-bridge.ts';

const figuresOf = (practised: number): PracticeStatistics => ({
  today: '2026-11-22',
  days: [],
  streak: { days: 0, longest: 0 },
  symbols: [],
  confusions: [],
  sessions: [],
  practised,
});

describe('the figures of practice', () => {
  test('are those asked for last, whichever answer comes first', async () => {
    const answers = new Map<Exercise | null, Later<PracticeStatistics>>([
      ['send', new Later()],
      [null, new Later()],
    ]);
    const bridge = fakeBridge({
      practiceStatistics: (of) => answers.get(of)?.promise ?? Promise.reject(new Error('not asked')),
      listDrillCards: () => Promise.resolve([]),
    });
    const figures = new PracticeFigures(bridge, new Notices());
    const both = [figures.load('send'), figures.load(null)];
    answers.get(null)?.resolve(figuresOf(2));
    answers.get('send')?.resolve(figuresOf(1));
    await Promise.all(both);
    expect(figures.statistics?.practised).toBe(2);
  });

  test('stay as they are where they cannot be read, and that is told', async () => {
    const notices = new Notices();
    let fails = false;
    const bridge = fakeBridge({
      practiceStatistics: () =>
        fails ? Promise.reject(sounderError('engine-stopped')) : Promise.resolve(figuresOf(7)),
      listDrillCards: () => Promise.resolve([]),
    });
    const figures = new PracticeFigures(bridge, notices);
    await figures.load();
    fails = true;
    await figures.load();
    expect(figures.statistics?.practised).toBe(7);
    expect(notices.list).toHaveLength(1);
  });

  test('are exported where the person says, and nothing is told of a question that was cancelled', async () => {
    const notices = new Notices();
    const files = [null, 'practice.csv'];
    const figures = new PracticeFigures(
      fakeBridge({ exportPractice: () => Promise.resolve(files.shift() ?? null) }),
      notices,
    );
    await figures.export();
    expect(notices.list).toEqual([]);
    await figures.export();
    expect(notices.list.map(({ text }) => text)).toEqual(['Every attempt was written to practice.csv.']);
  });
});
