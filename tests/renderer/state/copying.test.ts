import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import type { CopyDraft } from '../../../core/practice/copy-draft.ts';
import { passageOf } from '../../../core/practice/passage.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { segment } from '../../../core/python/segment.ts';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { Copying, type CopyTask } from '../../../renderer/state/copying.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeRecord } from '../../../renderer/state/practice-record.ts';
import { talliesOf } from './fake-bridge.ts';

const book = huffmanCodebook(talliesOf('abcde'));
const start = {
  exercise: 'copy',
  source: 'this.py',
  lines: null,
  codebook: 'Huffman',
  spacing: 'run-on',
  means: 'typing',
  speed: 20,
  symbols: 3,
} as const;

/** `abc` to be copied, and what is recorded of it. */
function copying(means: CopyTask['means'] = 'typed', text = 'abc') {
  const recorded: string[] = [];
  const drafts: CopyDraft[] = [];
  const bridge = {
    beginPractice: () => Promise.resolve(1),
    keepDraft: (_: number, draft: CopyDraft) => {
      drafts.push(draft);
      return Promise.resolve();
    },
    appendAttempts: (_: number, attempts: readonly Attempt[]) => {
      recorded.push(...attempts.map(({ outcome }) => outcome));
      return Promise.resolve();
    },
    finishPractice: (_: number, ending: string) => {
      recorded.push(ending);
      return Promise.resolve();
    },
  };
  const segmentsOf = (of: string) => segment(of, noLandmarks);
  const stretch = { from: 0, to: text.length };
  const passage = passageOf(segmentsOf(text), stretch, book, { indentation: false, lineEnds: false });
  const task = {
    passage,
    codebook: book,
    cutting: { text, segmentsOf },
    stretch,
    means,
    speed: wordsPerMinute(20),
  } as const;
  const sound = (speed = 20) => ({
    timeline: buildTimeline(passage.signals, 'run-on'),
    speed: wordsPerMinute(speed),
  });
  const player = { play: () => Promise.resolve(), stop: () => null };
  const record = new PracticeRecord(bridge, new Notices(), start);
  const copy = new Copying(task, player, record, 0);
  return { copy, record, recorded, drafts, sound };
}

describe('a passage that is copied', () => {
  test('tells nothing before it is handed in', async () => {
    const { copy, recorded, sound } = copying();
    await copy.play(sound(), 0);
    copy.type('abd', 1000);
    expect(copy.graded).toBeNull();
    expect(copy.score.attempts).toBe(0);
    expect(recorded).toEqual([]);
  });

  test('is graded symbol by symbol, and recorded', async () => {
    const { copy, recorded } = copying();
    copy.type('abd', 1000);
    await copy.grade(2000);
    expect(copy.graded?.score).toMatchObject({ right: 2, wrong: 1, missing: 0, extra: 0 });
    expect(recorded).toEqual(['right', 'right', 'wrong', 'done']);
  });

  test('may be keyed back, mistakes and all, until it is taken back', async () => {
    const { copy, recorded } = copying('keyed');
    const key = (letter: string) => {
      copy.keyed({ kind: 'symbol', symbol: `CHAR:${letter}`, code: '.' }, 100);
    };
    key('a');
    key('e');
    copy.takeBack(200);
    key('b');
    copy.keyed({ kind: 'mistake', reason: 'pause', code: '.' }, 300);
    await copy.grade(400);
    expect(copy.graded?.score).toMatchObject({ right: 2, wrong: 1 });
    expect(recorded).toEqual(['right', 'right', 'missing', 'done']);
  });

  test('is on record from when it is heard, with what is written by then', async () => {
    const { copy, record, drafts, sound } = copying();
    await copy.play(sound(), 0);
    await record.flush();
    copy.type('ab', 1000);
    await record.flush();
    expect(drafts.map(({ received }) => received.length)).toEqual([0, 2]);
    expect(drafts.at(-1)).toMatchObject({ wanted: [{ expected: 'CHAR:a' }, {}, {}], at: 1000 });
  });

  test('is graded as far as it came where it is given up', async () => {
    const { copy, recorded } = copying('typed', 'abcabcabc');
    copy.type('abd', 1000);
    await copy.giveUp(2000);
    expect(recorded).toEqual(['right', 'right', 'wrong', 'left']);
    expect(copy.graded).toBeNull();
  });

  test('is no session where nothing was heard or written', async () => {
    const { copy, recorded, drafts } = copying();
    await copy.giveUp(0);
    expect([...recorded, ...drafts]).toEqual([]);
  });

  test('was copied at the slowest speed that it was heard at', async () => {
    const { copy, sound } = copying();
    expect(copy.score.speed).toBeNull();
    for (const speed of [25, 15, 18]) await copy.play(sound(speed), 0);
    copy.type('abc', 10);
    await copy.grade(20);
    expect(copy.score.speed).toBe(15);
    expect(copy.graded?.attempts.map(({ speed }) => speed)).toEqual([15, 15, 15]);
  });

  test('may be heard again after it was graded, and stopped', async () => {
    const { copy, sound } = copying();
    await copy.grade(0);
    await copy.play(sound(), 1);
    expect(copy).toMatchObject({ isSounding: true, phase: 'graded' });
    copy.stop(2);
    expect(copy.isSounding).toBe(false);
  });

  test('is graded once, however often it is handed in', async () => {
    const { copy, recorded } = copying();
    copy.type('abc', 10);
    await Promise.all([copy.grade(20), copy.grade(30)]);
    expect(recorded.filter((what) => what === 'done')).toHaveLength(1);
  });

  test('counts all of the time in which it was heard', async () => {
    const { copy, sound } = copying();
    await copy.play(sound(), 0);
    copy.listens(70_000);
    copy.ended(120_000);
    expect(copy.phase).toBe('heard');
    expect(copy.practised).toBe(120_000);
  });

  test('takes nothing more once it is graded', async () => {
    const { copy } = copying('keyed');
    const key = () => {
      copy.keyed({ kind: 'symbol', symbol: 'CHAR:a', code: '.' }, 100);
    };
    key();
    await copy.grade(200);
    key();
    copy.takeBack(300);
    expect(copy).toMatchObject({ received: ['CHAR:a'], practised: 200 });
  });

  test('of nothing at all is all missing', async () => {
    const { copy } = copying();
    await copy.grade(0);
    expect(copy.graded?.score).toMatchObject({ right: 0, missing: 3 });
  });
});
