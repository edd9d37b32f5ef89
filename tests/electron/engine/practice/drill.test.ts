import { describe, expect, test } from 'vitest';
import { reviewed } from '../../../../core/practice/schedule.ts';
import type { Attempt } from '../../../../core/practice/attempt.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';
import { hostWith } from '../support/host-with.ts';
import { drillStart, right, wrong } from './attempts.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

/** An engine with a drill under way, and a clock that the test sets. */
async function drilling(dataFolder = tempFolder()) {
  const clock = { now: NOW };
  const host = { ...hostWith(tempFolder()), now: () => clock.now };
  const { engine } = startEngine({ dataFolder, host });
  const session = await engine.beginPractice(drillStart);
  const answer = (attempt: Attempt, grade: 'again' | 'good' = 'good', way: 'key' | 'ear' = 'key') =>
    engine.answerDrill(session, attempt, { way, grade }, 0);
  return { engine, session, answer, clock };
}

describe('a drill on record', () => {
  test('says when a card comes again', async () => {
    const { answer } = await drilling();
    const card = await answer(right(0, 'CHAR:e'));
    expect(card).toEqual({ symbol: 'CHAR:e', code: '.-', way: 'key', memory: reviewed(null, 'good', NOW) });
  });

  test('goes on from what is remembered, in the way it was asked for', async () => {
    const { engine, answer, clock } = await drilling();
    const first = await answer(right(0, 'CHAR:e'));
    clock.now = first.memory.due;
    const second = await answer(right(1, 'CHAR:e'));
    expect(second.memory).toEqual(reviewed(first.memory, 'good', clock.now));
    expect((await answer(right(2, 'CHAR:e'), 'good', 'ear')).memory.reviews).toBe(1);
    expect(await engine.listDrillCards()).toHaveLength(2);
  });

  test('keeps apart the codewords that a symbol had', async () => {
    const { engine, answer } = await drilling();
    await answer(right(0, 'CHAR:e'));
    const other = await answer({ ...right(1, 'CHAR:e'), code: '...' } as Attempt);
    expect(other.memory.reviews).toBe(1);
    expect((await engine.listDrillCards()).map(({ code }) => code).toSorted()).toEqual(['.-', '...']);
  });

  test('answers the same where an answer is handed over twice', async () => {
    const { engine, answer, clock } = await drilling();
    const first = await answer(wrong(0, 'CHAR:e', 'CHAR:t'), 'again');
    clock.now += 5000;
    expect(await answer(wrong(0, 'CHAR:e', 'CHAR:t'), 'again')).toEqual(first);
    expect((await engine.practiceStatistics('drill')).symbols).toMatchObject([{ attempts: 1 }]);
  });

  test('is not changed by another answer under the same number', async () => {
    const { engine, answer } = await drilling();
    await answer(wrong(0, 'CHAR:e', 'CHAR:t'), 'again');
    await answer(right(0, 'CHAR:e'));
    expect((await engine.practiceStatistics('drill')).symbols).toMatchObject([{ attempts: 1, right: 0 }]);
  });

  test('keeps its cards when Sounder starts the next time', async () => {
    const dataFolder = tempFolder();
    const { engine, answer } = await drilling(dataFolder);
    const card = await answer(right(0, 'KW:def'));
    await engine.close();
    expect(await startEngine({ dataFolder }).engine.listDrillCards()).toEqual([card]);
  });

  test('stores nothing of an answer that expects nothing', async () => {
    const { engine, answer } = await drilling();
    const extra: Attempt = {
      ...{ number: 0, at: 0, took: 0, speed: 20, keyed: '', isTakenBack: false },
      ...{ outcome: 'extra', got: 'CHAR:e' },
    };
    await expect(answer(extra)).rejects.toMatchObject({ code: 'caller-mistake' });
    expect((await engine.practiceStatistics(null)).sessions).toEqual([]);
  });

  test('tells the latest answers by ear, the latest first, and none that were keyed or copied', async () => {
    const { engine, answer } = await drilling();
    const copy = await engine.beginPractice({ ...drillStart, exercise: 'copy' });
    await engine.appendAttempts(copy, [{ ...right(0, 'CHAR:e'), speed: 60 }], 0);
    for (let number = 0; number < 12; number++) {
      await answer({ ...right(number, 'CHAR:e'), speed: 10 + number }, 'good', 'ear');
    }
    await answer({ ...wrong(12, 'CHAR:e', 'CHAR:t'), speed: 30 }, 'again', 'ear');
    await answer(right(13, 'CHAR:e'));
    const heard = await engine.listHeardAnswers();
    expect(heard.map(({ speed }) => speed)).toEqual([30, 21, 20, 19, 18, 17, 16, 15, 14, 13]);
    expect(heard.map(({ isRight }) => isRight).slice(0, 2)).toEqual([false, true]);
  });
});
