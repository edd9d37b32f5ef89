import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { passageOf } from '../../../core/practice/passage.ts';
import type { SessionStart } from '../../../core/practice/session.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { segment } from '../../../core/python/segment.ts';
import { buildTimeline } from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { Copying } from '../../../renderer/state/copying.svelte.ts';
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
function copying(text = 'abc') {
  const recorded: string[] = [];
  const begun: string[] = [];
  const bridge = {
    beginPractice: ({ means }: SessionStart) => {
      begun.push(means);
      return Promise.resolve(1);
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
    timeline: buildTimeline(passage.signals, 'run-on'),
    speed: wordsPerMinute(20),
    keyer: 'iambic-b',
  } as const;
  const player = { play: () => Promise.resolve(), stop: () => null };
  const copy = new Copying(task, player, new PracticeRecord(bridge, new Notices(), start), 0);
  return { copy, recorded, begun };
}

describe('a passage that is copied', () => {
  test('tells nothing before it is handed in', async () => {
    const { copy, recorded } = copying();
    await copy.play(0);
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
    const { copy, begun } = copying();
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
    expect(begun).toEqual(['iambic-b']);
  });

  test('is what was typed, where the key is touched by the way', async () => {
    const { copy, begun } = copying();
    copy.type('abc', 10);
    copy.keyed({ kind: 'symbol', symbol: 'CHAR:e', code: '.' }, 20);
    expect(copy.isKeyed).toBe(false);
    await copy.grade(30);
    expect(copy.graded?.score).toMatchObject({ right: 3, wrong: 0 });
    expect(begun).toEqual(['typing']);
  });

  test('may be heard again after it was graded, and stopped', async () => {
    const { copy } = copying();
    await copy.grade(0);
    await copy.play(1);
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
    const { copy } = copying();
    await copy.play(0);
    copy.ended(120_000);
    expect(copy.phase).toBe('heard');
    expect(copy.practised).toBe(120_000);
  });

  test('of nothing at all is all missing', async () => {
    const { copy } = copying();
    await copy.grade(0);
    expect(copy.graded?.score).toMatchObject({ right: 0, missing: 3 });
  });
});
