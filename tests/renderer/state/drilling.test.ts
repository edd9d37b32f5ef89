import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { countsAs } from '../../../core/practice/copy.ts';
import type { DrillAnswer } from '../../../core/practice/drill-card.ts';
import { type DeckCard, drillDeck } from '../../../core/practice/drill-deck.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { Drilling } from '../../../renderer/state/drilling.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { PracticeRecord } from '../../../renderer/state/practice-record.ts';
import { talliesOf } from './fake-bridge.ts';

const NOW = 1.7e12;
const book = huffmanCodebook(talliesOf('abc'));
const start = {
  exercise: 'drill',
  source: '',
  lines: null,
  codebook: 'Huffman',
  spacing: 'run-on',
  means: 'iambic-b',
  speed: 20,
  symbols: 0,
} as const;

/** A drill of a small codebook, and what is stored of it; what `failures` hold is thrown by the next call. */
function drilling(deck: readonly DeckCard[] = drillDeck(book, [])) {
  const stored: string[] = [];
  const failures: Error[] = [];
  let sessions = 0;
  const answerDrill = (_: number, attempt: Attempt, { way, grade }: DrillAnswer) => {
    const failure = failures.shift();
    if (failure !== undefined) return Promise.reject(failure);
    if (attempt.outcome === 'extra') return Promise.reject(new Error('nothing was asked'));
    stored.push(`${attempt.number} ${way} ${grade}`);
    const { expected: symbol, code } = attempt;
    return Promise.resolve({ symbol, code, way, memory: reviewed(null, grade, NOW) });
  };
  const bridge = {
    beginPractice: () => Promise.resolve(++sessions),
    appendAttempts: () => Promise.resolve(),
    keepDraft: () => Promise.resolve(),
    finishPractice: (session: number, ending: string) => {
      stored.push(`${session} ${ending}`);
      return Promise.resolve();
    },
    answerDrill,
  };
  const notices = new Notices();
  const of = {
    deck,
    countsAs: countsAs(book),
    seed: 1,
    heard: [],
    speed: wordsPerMinute(20),
    at: 0,
  };
  const drill = new Drilling(of, new PracticeRecord(bridge, notices, start), bridge, notices);
  let at = 0;
  const moment = () => ({ at: (at += 1000), now: NOW + at });
  const keyRight = () => {
    const card = drill.ask(moment());
    if (card !== null) drill.keyed({ kind: 'symbol', symbol: card.symbol, code: card.code }, moment());
  };
  return { drill, stored, failures, notices, moment, keyRight };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a drill', () => {
  test('asks the most frequent symbol first, to be keyed', () => {
    const { drill, moment } = drilling();
    expect(drill.ask(moment())).toMatchObject({ symbol: book.entries[0]?.symbol, way: 'key', memory: null });
  });

  test('schedules what was answered, and stores that', async () => {
    const { drill, stored, keyRight } = drilling();
    keyRight();
    expect(drill.question).toBeNull();
    expect(drill.answered?.card.memory.due).toBeGreaterThan(NOW);
    await vi.waitFor(() => {
      expect(stored).toEqual(['0 key good']);
    });
    expect(drill.figures(NOW).begun).toBe(1);
  });

  test('says of a wrong codeword that it was wrong', () => {
    const { drill, moment } = drilling();
    drill.ask(moment());
    expect(drill.keyed({ kind: 'mistake', reason: 'no-codeword', code: '.' }, moment())).toBe(false);
    expect(drill.answered?.grade).toBe('again');
  });

  test('keeps what could not be stored, and stores it with the next answer', async () => {
    const { stored, failures, notices, keyRight } = drilling();
    failures.push(sounderError('engine-stopped'));
    keyRight();
    await vi.waitFor(() => {
      expect(notices.list).toHaveLength(1);
    });
    keyRight();
    await vi.waitFor(() => {
      expect(stored).toEqual(['0 key good', '1 key good']);
    });
    expect(notices.list).toEqual([]);
  });

  test('stores by itself what could not be stored, without another answer', async () => {
    const { stored, failures, notices, keyRight } = drilling();
    failures.push(sounderError('engine-stopped'));
    keyRight();
    await vi.advanceTimersByTimeAsync(3000);
    expect(stored).toEqual(['0 key good']);
    expect(notices.list).toEqual([]);
  });

  test('goes on in another session where the records were deleted, and ends that', async () => {
    const { drill, stored, failures, keyRight } = drilling();
    failures.push(sounderError('session-unknown'));
    keyRight();
    await drill.leave();
    expect(stored).toEqual([]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(stored).toEqual(['0 key good', '2 left']);
  });

  test('ends only when every answer is stored', async () => {
    const { drill, stored, keyRight } = drilling();
    keyRight();
    keyRight();
    await drill.leave();
    expect(stored).toEqual(['0 key good', '1 key good', '1 left']);
  });

  test('says what the next question will be: a new card, what is due, or one ahead of its time', () => {
    const memory = reviewed(null, 'good', NOW);
    const deck = drillDeck(book, []);
    const learning = (cards: number) =>
      drilling(deck.map((card, at) => (at < cards ? { ...card, memory } : card))).drill;
    expect(learning(4).offer(NOW)).toBe('new');
    expect(learning(5).offer(NOW)).toBe('early'); // no more are learned at once
    expect(learning(5).offer(memory.due)).toBe('due');
  });

  test('offers nothing where all is known for long', () => {
    const once = reviewed(null, 'good', NOW);
    const memory = reviewed(once, 'good', once.due);
    const { drill } = drilling(drillDeck(book, []).map((card) => ({ ...card, memory })));
    expect(drill.offer(once.due + 1)).toBe('nothing');
  });
});
