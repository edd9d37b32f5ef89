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

  test('goes on from the answers of another time, as if it had not ended', () => {
    const heard = (answers: string, speed = 25) =>
      [...answers].map((answer) => ({ speed, isRight: answer === '+' })).toReversed();
    const goOn = (before: Parameters<typeof AdaptedSpeed.after>[0]) =>
      AdaptedSpeed.after(before, wordsPerMinute(20));
    expect(goOn([]).speed).toBe(20);
    expect(goOn(heard('+++')).speed).toBe(25);
    expect(goOn(heard(tens(6))).speed).toBe(22.5);
    const nine = goOn([...heard('+++++++++'), ...heard('-----', 30)]);
    nine.answered(true);
    expect(nine.speed).toBe(26.5);
  });
});
