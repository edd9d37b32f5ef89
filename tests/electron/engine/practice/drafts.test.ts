import { describe, expect, test } from 'vitest';
import { type CopyDraft } from '../../../../core/practice/copy-draft.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { startEngine } from '../support/engines.ts';
import { right, sendStart } from './attempts.ts';

const copyStart = { ...sendStart, exercise: 'copy', means: 'typing' } as const;

/** What was typed of `abcdef`. */
const draft = (typed: string): CopyDraft => ({
  wanted: Array.from('abcdef', (letter) => ({ expected: `CHAR:${letter}`, code: '.-', as: letter })),
  received: Array.from(typed, (letter) => ({ symbol: `CHAR:${letter}`, as: letter })),
  speed: 20,
  at: 5000,
});

/** An engine that ended in the middle of a copy, and the next one. */
async function brokenOff(...drafts: readonly CopyDraft[]) {
  const dataFolder = tempFolder();
  const { engine } = startEngine({ dataFolder });
  const session = await engine.beginPractice(copyStart);
  for (const each of drafts) await engine.keepDraft(session, each, 7000);
  await engine.close();
  return { session, engine: startEngine({ dataFolder }).engine };
}

describe('a copy that was broken off', () => {
  test('is graded at the next start as what it is, with its time', async () => {
    const { engine, session } = await brokenOff(draft('a'), draft('abx'));
    const { source, lines } = copyStart;
    expect(await engine.gradeDrafts()).toEqual([{ source, lines, attempts: 3, right: 2 }]);
    const statistics = await engine.practiceStatistics('copy');
    expect(statistics.sessions).toMatchObject([
      { id: session, ending: 'open', practised: 7000, attempts: 3, right: 2 },
    ]);
    expect(statistics.confusions).toEqual([{ expected: 'CHAR:c', got: 'CHAR:x', count: 1 }]);
  });

  test('is graded once', async () => {
    const { engine } = await brokenOff(draft('abc'));
    await engine.gradeDrafts();
    expect(await engine.gradeDrafts()).toEqual([]);
  });

  test('keeps its time where nothing was written', async () => {
    const { engine } = await brokenOff(draft(''));
    expect(await engine.gradeDrafts()).toMatchObject([{ attempts: 0 }]);
    expect((await engine.practiceStatistics(null)).practised).toBe(7000);
  });

  test('needs no draft once it is handed in', async () => {
    const { engine } = startEngine();
    const session = await engine.beginPractice(copyStart);
    await engine.keepDraft(session, draft('abc'), 0);
    await engine.appendAttempts(session, [right(0, 'CHAR:a')], 0);
    await engine.finishPractice(session, 'done', 0);
    expect(await engine.gradeDrafts()).toEqual([]);
  });

  test('is kept for no session that is not there', async () => {
    const keeping = startEngine().engine.keepDraft(7, draft('a'), 0);
    await expect(keeping).rejects.toMatchObject({ code: 'session-unknown' });
  });
});
