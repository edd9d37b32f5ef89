import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../core/practice/attempt.ts';
import { afterDrill, afterSend, askWords, nextWords } from '../../../renderer/words/announcements.ts';

const common = {
  number: 0,
  at: 0,
  took: 0,
  speed: null,
  isTakenBack: false,
  keyed: '-.-',
  expected: 'CHAR:l',
  code: '..',
} as const;
const wrong: Attempt = { ...common, outcome: 'wrong', got: 'CHAR:k' };

describe('what is spoken of practice', () => {
  test('is the next symbol, after what was right', () => {
    expect(nextWords('CHAR: ')).toBe('Next: space');
    expect(afterSend({ ...common, outcome: 'right', got: 'CHAR:l' }, 'KW:def')).toBe('Next: keyword def');
  });

  test('is what came instead, and where elements led nowhere', () => {
    expect(afterSend(wrong, 'CHAR:y')).toBe('k instead of l. Next: y');
    expect(afterSend({ ...common, outcome: 'mistake', reason: 'no-codeword' }, 'CHAR:l')).toBe(
      'Dash dot dash begins no codeword. Next: l',
    );
  });

  test('is that something was taken back, and that the end is reached', () => {
    expect(afterSend({ ...wrong, isTakenBack: true }, 'CHAR:l')).toBe('Taken back. Next: l');
    expect(afterSend({ ...common, outcome: 'right', got: 'CHAR:l' }, null)).toBe(
      'The passage is at its end.',
    );
  });

  test('does not tell the symbol that is asked for by ear', () => {
    const card = { symbol: 'CHAR:l', code: '..', memory: null } as const;
    expect(askWords({ ...card, way: 'ear' })).toBe('Which symbol is this?');
    expect(askWords({ ...card, way: 'key' })).toBe('Key l');
  });

  test('tells a codeword after it was answered, and when it comes again', () => {
    const memory = {
      due: 1e12 + 600_000,
      stability: 1,
      difficulty: 5,
      scheduledDays: 0,
      step: 1,
      reviews: 1,
      lapses: 0,
      state: 'learning',
      reviewedAt: 1e12,
    } as const;
    const card = { symbol: 'CHAR:l', code: '..', way: 'key', memory } as const;
    expect(afterDrill({ attempt: wrong, grade: 'again', card }, 1e12)).toBe(
      'k instead of l. l is dot dot. Again in 10 minutes.',
    );
  });
});
