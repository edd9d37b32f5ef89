import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import type { SessionStart } from '../../../core/practice/session.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { book, practiceOn, text } from './practice-on.ts';

/** The place Key at Copy, and what is recorded. */
async function copy(answers: Partial<Bridge> = {}) {
  const recorded: string[] = [];
  const begun: SessionStart[] = [];
  const made = await practiceOn('copy', {
    beginPractice: (start) => Promise.resolve(begun.push(start)),
    keepDraft: () => Promise.resolve(),
    appendAttempts: (_, attempts: readonly Attempt[]) => {
      recorded.push(...attempts.map(({ outcome }) => outcome));
      return Promise.resolve();
    },
    finishPractice: (_, ending) => {
      recorded.push(ending);
      return Promise.resolve();
    },
    practiceStatistics: () => new Promise(() => undefined),
    listDrillCards: () => Promise.resolve([]),
    listHeardAnswers: () => Promise.resolve([]),
    ...answers,
  });
  return { ...made, recorded, begun };
}

describe('the exercise Copy', () => {
  test('keeps what was typed where the speed is changed', async () => {
    const { practice, listening } = await copy();
    practice.copy.type('imp');
    listening.setVoice({ speed: wordsPerMinute(10) });
    expect(practice.copy.copying?.typed).toBe('imp');
  });

  test('keeps what was typed, and its codebook, where another comes into use', async () => {
    const { practice, listening } = await copy();
    practice.copy.type('imp');
    await listening.recode({ ...book, codebook: ituCodebook() });
    expect(practice.copy.copying?.typed).toBe('imp');
    expect(practice.codebook).toBe(book.codebook);
    await practice.copy.grade();
    practice.again();
    expect(practice.codebook?.method).toBe('itu');
  });

  test('that has not begun is by the codebook in use', async () => {
    const { practice, listening } = await copy();
    practice.copy.writeBy('keyed');
    expect(practice.copy.begin()).toBe(true);
    await listening.recode({ ...book, codebook: ituCodebook() });
    expect(practice.copy.begin()).toBe(true);
    expect(practice.copy.copying?.task.codebook.method).toBe('itu');
  });

  test('is sounded as is set when one asks for it, once more too', async () => {
    const { practice, listening } = await copy();
    await practice.copy.hear();
    const { length = 0 } = practice.copy.copying ?? {};
    listening.setVoice({ speed: wordsPerMinute(10) });
    await practice.copy.hear();
    expect(practice.copy.copying?.length).toBeCloseTo(2 * length);
    await practice.leave();
  });

  test('is on record as left, as far as it came, where another passage is chosen', async () => {
    const { practice, recorded } = await copy();
    practice.copy.type('im');
    practice.again();
    practice.passages.choose('line', text.indexOf('x'));
    expect(practice.copy.copying).toBeNull();
    await expect.poll(() => recorded).toEqual(['right', 'right', 'left']);
  });

  test('takes the key only where it is keyed back, which is what is recorded', async () => {
    const { practice, begun } = await copy();
    practice.begin();
    expect(practice.keying.isReading).toBe(false);
    practice.copy.writeBy('keyed');
    await practice.copy.hear();
    await practice.copy.grade();
    expect(begun.map(({ means }) => means)).toEqual(['iambic-b']);
  });

  test('is written down by what was chosen before it began, whatever is chosen then', async () => {
    const { practice } = await copy();
    practice.copy.type('i');
    practice.copy.writeBy('keyed');
    expect(practice.copy.means).toBe('typed');
    practice.again();
    expect(practice.copy.means).toBe('keyed');
  });

  test('tells of what Sounder was closed in the middle of, unless nothing was written', async () => {
    const lines = { first: 3, last: 3 };
    const drafts = [
      { source: 'this.py', lines, attempts: 3, right: 2 },
      { source: 'os.py', lines, attempts: 0, right: 0 },
    ];
    const { practice, notices } = await copy({ gradeDrafts: () => Promise.resolve(drafts) });
    void practice.copy.gradeBrokenOff();
    await expect.poll(() => notices.list.map(({ text: words }) => words)).toHaveLength(1);
    expect(notices.list[0]?.text).toContain('this.py, line 3. What you had written is on record: 2 of 3');
  });
});
