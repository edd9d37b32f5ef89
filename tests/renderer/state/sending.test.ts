import { describe, expect, test, vi } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { passageOf } from '../../../core/practice/passage.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { segment } from '../../../core/python/segment.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeRecord } from '../../../renderer/state/practice-record.ts';
import { Sending } from '../../../renderer/state/sending.svelte.ts';
import { talliesOf } from './fake-bridge.ts';

const book = huffmanCodebook(talliesOf('abcde'));
const codes = new Map(book.entries.map(({ symbol, code }) => [symbol, code]));
const start = {
  exercise: 'send',
  source: 'this.py',
  lines: null,
  codebook: 'Huffman',
  spacing: 'run-on',
  means: 'iambic-b',
  speed: 20,
  symbols: 3,
} as const;

/** `abc` to be keyed, what is recorded of it, and the key: a letter a second. */
function sending(text = 'abc') {
  const recorded: string[] = [];
  const words = ({ outcome, isTakenBack }: Attempt) => (isTakenBack ? `${outcome}!` : outcome);
  const bridge = {
    beginPractice: () => Promise.resolve(1),
    keepDraft: () => Promise.resolve(),
    appendAttempts: (_: number, attempts: readonly Attempt[]) => {
      recorded.push(...attempts.map(words));
      return Promise.resolve();
    },
    finishPractice: (_: number, ending: string) => {
      recorded.push(ending);
      return Promise.resolve();
    },
  };
  const passage = passageOf(segment(text, noLandmarks), { from: 0, to: text.length }, book, {
    indentation: false,
    lineEnds: false,
  });
  const send = new Sending(passage, new PracticeRecord(bridge, new Notices(), start), 0);
  let at = 0;
  const key = (letters: string) =>
    Array.from(letters, (letter) => {
      const symbol: SourceSymbol = `CHAR:${letter}`;
      at += 1000;
      return send.decoded({ kind: 'symbol', symbol, code: codes.get(symbol) ?? '' }, at);
    });
  return { send, key, recorded, takeBack: () => send.takeBack((at += 1000)) };
}

describe('a passage that is keyed', () => {
  test('says of each symbol whether it was right, and what comes next', () => {
    const { send, key } = sending();
    expect(key('a')).toEqual([true]);
    expect(send.expected).toBe('CHAR:b');
    expect(key('e')).toEqual([false]);
    expect(send.standing(1)).toEqual({ kind: 'wrong', got: 'CHAR:e' });
  });

  test('goes back to what is taken back, and records that', async () => {
    const { send, key, recorded, takeBack } = sending();
    key('ae');
    takeBack();
    expect(send.next).toBe(1);
    key('bc');
    expect(send.isDone).toBe(true);
    expect(send.score).toMatchObject({ right: 3, attempts: 4, symbols: 3 });
    await vi.waitFor(() => {
      expect(recorded).toEqual(['right', 'wrong!', 'right', 'right', 'done']);
    });
  });

  test('is kept as far as it is by who leaves it, and can be gone on with', async () => {
    const { send, key, recorded } = sending();
    key('a');
    await send.leave();
    expect(recorded).toEqual(['right', 'left']);
    expect(key('b')).toEqual([true]);
    expect(send.expected).toBe('CHAR:c');
  });

  test('takes nothing more once it has ended, but what is taken back', async () => {
    const { send, key, recorded, takeBack } = sending('a');
    key('b');
    expect(send.isDone).toBe(true);
    expect(key('c')).toEqual([true]);
    expect(send.score.attempts).toBe(1);
    await vi.waitFor(() => {
      expect(recorded.at(-1)).toBe('done');
    });
    takeBack();
    expect(send).toMatchObject({ isDone: false, expected: 'CHAR:a' });
    key('a');
    expect(send.isDone).toBe(true);
    await vi.waitFor(() => {
      expect(recorded).toEqual(['wrong', 'done', 'wrong!', 'right', 'done']);
    });
  });

  test('is reopened by the error signal as well', () => {
    const { send, key } = sending('a');
    key('b');
    expect(send.decoded({ kind: 'erasure' }, 9000)).toBe(true);
    expect(send).toMatchObject({ isDone: false, next: 0 });
  });

  test('has a clock that goes on between symbols, and counts by symbols all the same', () => {
    const { send, key } = sending();
    send.tick(900);
    expect(send.score.practised).toBe(0); // nothing was keyed yet
    key('a');
    send.tick(1700);
    expect([send.score.practised, send.exercise.practised]).toEqual([1700, 1000]);
    key('bc');
    send.tick(9000);
    expect([send.score.practised, send.exercise.practised]).toEqual([3000, 3000]);
  });

  test('with nothing in it has nothing next', () => {
    expect(sending('').send.next).toBeNull();
  });
});
