import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AdaptedSpeed } from '../../../core/practice/adapted-speed.ts';
import { SPEED_RANGE, wordsPerMinute } from '../../../core/units.ts';

/** The speed after answers: `+` right, `-` wrong. */
function after(speed: number, answers: string): number {
  const adapted = new AdaptedSpeed(wordsPerMinute(speed));
  for (const answer of answers) adapted.answered(answer === '+');
  return adapted.speed;
}
const tens = (right: number) => '+'.repeat(right) + '-'.repeat(10 - right);

describe('a speed that adapts', () => {
  test('goes up where nine of ten answers were right', () => {
    expect(after(20, tens(9))).toBe(21);
    expect(after(20, tens(10))).toBe(21);
  });

  test('goes down where six of ten were right', () => {
    expect(after(20, tens(6))).toBe(18);
  });

  test('stays in between, and before ten answers', () => {
    expect(after(20, tens(8))).toBe(20);
    expect(after(20, '+++++++++')).toBe(20);
  });

  test('looks at ten answers once', () => {
    expect(after(20, `${tens(9)}+++++++++`)).toBe(21);
  });

  test('moves by half a word at least', () => {
    expect(after(6, tens(10))).toBe(6.5);
  });

  test('stays within its range, whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(tens(10), tens(0))), (answers) => {
        const speed = after(20, answers.join(''));
        return speed >= SPEED_RANGE.least && speed <= SPEED_RANGE.most;
      }),
    );
  });
});
