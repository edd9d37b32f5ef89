import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../../core/practice/attempt.ts';
import { RECENT, speedOf } from '../../../../core/practice/statistics.ts';
import { startEngine } from '../support/engines.ts';
import { right, sendStart, wrong } from './attempts.ts';

/** An engine with a session under way. */
async function practising() {
  const { engine } = startEngine();
  return { engine, session: await engine.beginPractice(sendStart) };
}

describe('records of practice', () => {
  test('hold what was appended', async () => {
    const { engine, session } = await practising();
    await engine.appendAttempts(session, [right(0, 'KW:def'), wrong(1, 'CHAR:e', 'CHAR:i')], 1500);
    const statistics = await engine.practiceStatistics(null);
    expect(statistics.days).toMatchObject([{ sessions: 1, attempts: 2, right: 1, practised: 1500 }]);
    expect(statistics.confusions).toEqual([{ expected: 'CHAR:e', got: 'CHAR:i', count: 1 }]);
    expect(statistics.sessions).toMatchObject([{ ...sendStart, id: session, ending: 'open', right: 1 }]);
  });

  test('hold once what is appended twice, as it was last', async () => {
    const { engine, session } = await practising();
    await engine.appendAttempts(session, [wrong(0, 'CHAR:e', 'CHAR:i')], 0);
    await engine.appendAttempts(session, [{ ...wrong(0, 'CHAR:e', 'CHAR:s'), isTakenBack: true }], 0);
    const { confusions } = await engine.practiceStatistics(null);
    expect(confusions).toEqual([{ expected: 'CHAR:e', got: 'CHAR:s', count: 1 }]);
  });

  test('are told of one exercise alone', async () => {
    const { engine, session } = await practising();
    await engine.appendAttempts(session, [right(0, 'CHAR:e')], 0);
    expect((await engine.practiceStatistics('copy')).symbols).toEqual([]);
    expect((await engine.practiceStatistics('send')).symbols).toHaveLength(1);
  });

  test('count what was too much, though it was no symbol', async () => {
    const { engine, session } = await practising();
    const { number, at, took, speed, keyed, isTakenBack } = right(1, 'CHAR:e');
    const extra: Attempt = {
      ...{ number, at, took, speed, keyed, isTakenBack },
      outcome: 'extra',
      got: null,
    };
    await engine.appendAttempts(session, [right(0, 'CHAR:e'), extra], 0);
    const { days, symbols } = await engine.practiceStatistics(null);
    expect(days).toMatchObject([{ attempts: 2, right: 1 }]);
    expect(symbols).toMatchObject([{ symbol: 'CHAR:e', attempts: 1 }]);
  });

  test('tell the latest attempts at a symbol from all of them', async () => {
    const { engine, session } = await practising();
    const attempts = Array.from({ length: RECENT }, (_, number) => right(number + 1, 'CHAR:e'));
    await engine.appendAttempts(session, [wrong(0, 'CHAR:e', 'CHAR:i'), ...attempts], 0);
    const later = await engine.beginPractice(sendStart);
    await engine.appendAttempts(later, [wrong(0, 'CHAR:e', 'CHAR:i'), right(1, 'CHAR:a')], 0);
    expect((await engine.practiceStatistics(null)).symbols).toEqual([
      { symbol: 'CHAR:a', attempts: 1, right: 1, recentAttempts: 1, recentRight: 1 },
      {
        symbol: 'CHAR:e',
        attempts: RECENT + 2,
        right: RECENT,
        recentAttempts: RECENT,
        recentRight: RECENT - 1,
      },
    ]);
  });

  test('say how a session ended', async () => {
    const { engine, session } = await practising();
    await engine.appendAttempts(session, [right(0, 'CHAR:e')], 0);
    await engine.finishPractice(session, 'done', 9000);
    expect((await engine.practiceStatistics(null)).sessions).toMatchObject([
      { ending: 'done', practised: 9000 },
    ]);
  });

  test('leave out a session in which nothing was tried', async () => {
    const { engine, session } = await practising();
    await engine.finishPractice(session, 'left', 0);
    expect(await engine.practiceStatistics(null)).toMatchObject({ days: [], sessions: [], practised: 0 });
  });

  test('count the time of a session in which somebody only listened', async () => {
    const { engine, session } = await practising();
    await engine.finishPractice(session, 'left', 100);
    const { days, sessions } = await engine.practiceStatistics(null);
    expect(days).toMatchObject([{ sessions: 1, attempts: 0, right: 0, keyed: { units: 0 }, practised: 100 }]);
    expect(sessions).toMatchObject([{ id: session, attempts: 0, right: 0, practised: 100 }]);
  });

  test('take nothing for a session that is not there', async () => {
    const { engine } = startEngine();
    const unknown = { code: 'session-unknown' };
    await expect(engine.appendAttempts(7, [right(0, 'CHAR:e')], 0)).rejects.toMatchObject(unknown);
    await expect(engine.finishPractice(7, 'left', 0)).rejects.toMatchObject(unknown);
  });

  test('part the speed of what was keyed from that of what was heard', async () => {
    const { engine, session } = await practising();
    const heard = { ...right(1, 'CHAR:e'), speed: 60 };
    await engine.appendAttempts(session, [right(0, 'CHAR:e'), heard], 2000);
    const [day] = (await engine.practiceStatistics(null)).days;
    expect(day?.keyed.seconds).toBe(1);
    expect(day === undefined ? null : speedOf(day.heard)).toBeCloseTo(60);
  });
});
