import { describe, expect, test } from 'vitest';
import { sounderError } from '../../../core/errors.ts';
import type { Exercise } from '../../../core/practice/session.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import type { PracticeStatistics } from '../../../core/practice/statistics.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeFigures } from '../../../renderer/state/practice-figures.svelte.ts';
import { fakeBridge, Later } from './fake-bridge.ts';
import { practiceOn } from './practice-on.ts';

const figuresOf = (practised: number): PracticeStatistics => ({
  today: '2026-11-22',
  days: [],
  streak: { days: 0, longest: 0 },
  symbols: [],
  confusions: [],
  sessions: [],
  practised,
});

const wrong: Attempt = {
  ...{ number: 0, at: 0, took: 100, speed: null, keyed: '-', isTakenBack: false },
  ...{ expected: 'CHAR:e', code: '.', outcome: 'wrong', got: 'CHAR:t' },
};
const e = { symbol: 'CHAR:e', attempts: 1, right: 0, recentAttempts: 1, recentRight: 0 } as const;

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

  test('have what is tried now among them at once, and once only when it is read', async () => {
    const answers = [new Later<PracticeStatistics>(), new Later<PracticeStatistics>()];
    const bridge = fakeBridge({
      practiceStatistics: () => answers.shift()?.promise ?? Promise.reject(new Error('not asked')),
      listDrillCards: () => Promise.resolve([]),
    });
    const [first, second] = answers;
    const figures = new PracticeFigures(bridge, new Notices());
    const one = figures.load();
    first?.resolve(figuresOf(1));
    await one;
    figures.tried([wrong]);
    expect(figures.symbols).toEqual([e]);
    const two = figures.load();
    figures.tried([{ ...wrong, number: 1 }]);
    second?.resolve({ ...figuresOf(2), symbols: [e] });
    await two;
    expect(figures.symbols).toEqual([{ ...e, attempts: 2, recentAttempts: 2 }]);
  });

  test('stay those of all exercises where Progress shows one', async () => {
    const practiceStatistics = (of: Exercise | null) => Promise.resolve(figuresOf(of === null ? 9 : 1));
    const { practice } = await practiceOn('send', {
      practiceStatistics,
      listDrillCards: () => Promise.resolve([]),
    });
    await practice.progress.load('copy');
    await practice.figures.load();
    expect([practice.progress, practice.figures].map((each) => each.statistics?.practised)).toEqual([1, 9]);
  });
});
