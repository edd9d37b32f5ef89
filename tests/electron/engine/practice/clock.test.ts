import { describe, expect, test } from 'vitest';
import { localDay } from '../../../../electron/engine/practice/local-day.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';
import { hostWith } from '../support/host-with.ts';
import { right, sendStart } from './attempts.ts';

const DAY = 86_400_000;
const noon = new Date(2026, 10, 22, 12).getTime();

/** What the records say after one session at each of these times. */
async function after(times: readonly number[]) {
  const clock = { now: noon };
  const { engine } = startEngine({ host: { ...hostWith(tempFolder()), now: () => clock.now } });
  const sessions: number[] = [];
  for (const time of times) {
    clock.now = time;
    sessions.push(await engine.beginPractice(sendStart));
    await engine.appendAttempts(sessions.at(-1) ?? 0, [right(0, 'CHAR:e')], 1000);
  }
  return { sessions, statistics: await engine.practiceStatistics(null) };
}

describe('the days of practice', () => {
  test('are those of where the person is', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 0).getTime())).toBe('2026-01-05');
    expect(localDay(new Date(2026, 10, 22, 23, 59).getTime())).toBe('2026-11-22');
  });

  test('make a streak', async () => {
    const { statistics } = await after([noon - 2 * DAY, noon - DAY, noon]);
    expect(statistics).toMatchObject({ today: '2026-11-22', streak: { days: 3, longest: 3 } });
    expect(statistics.days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22']);
  });

  test('are in their order, and sessions in theirs, where the clock jumps back', async () => {
    const { sessions, statistics } = await after([noon, noon + 400 * DAY, noon - DAY, noon]);
    expect(statistics.sessions.map(({ id }) => id)).toEqual(sessions.toReversed());
    expect(statistics.days.map(({ sessions }) => sessions)).toEqual([1, 2, 1]);
    expect(statistics.streak).toEqual({ days: 2, longest: 2 });
  });
});
