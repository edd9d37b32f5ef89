import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codewordMarks } from '../../../renderer/components/codeword-marks.ts';

const elements = fc.array(fc.constantFrom('.', '-'), { minLength: 1, maxLength: 30 });

describe('a drawn codeword', () => {
  test('has a mark for each element, a dash longer than a dot', () => {
    expect(codewordMarks('.-', 10)).toEqual({
      marks: [
        { x: 0, y: 0, width: 10 },
        { x: 14, y: 0, width: 27 },
      ],
      width: 41,
      height: 10,
      isCut: false,
    });
  });

  test('goes on in a second line where the first is full', () => {
    const { marks, height } = codewordMarks('....', 10, 30);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [14, 0],
      [0, 18],
      [14, 18],
    ]);
    expect(height).toBe(28);
  });

  test('is cut at the end of the second line, before the sign for more', () => {
    const { marks, isCut } = codewordMarks('...........', 10, 40);
    expect(isCut).toBe(true);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [14, 0],
      [28, 0],
      [0, 18],
      [14, 18],
    ]);
  });

  test('never takes more than its room, and lacks nothing unless it is cut', () => {
    fc.assert(
      fc.property(elements, fc.integer({ min: 40, max: 400 }), (code, room) => {
        const { marks, width, isCut } = codewordMarks(code.join(''), 7, room);
        expect(width).toBeLessThanOrEqual(room);
        expect(marks.length < code.length).toBe(isCut);
        expect(marks.every((mark) => mark.width === 7 || mark.width === 19)).toBe(true);
      }),
    );
  });
});
