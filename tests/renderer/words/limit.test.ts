import { describe, expect, test } from 'vitest';
import { typedLimit } from '../../../renderer/words/limit.ts';

const faultOf = (typed: string) => {
  const read = typedLimit(typed, 482);
  return read.kind === 'unusable' ? read.fault : null;
};

describe('a limit that is typed', () => {
  test('is taken where every symbol finds a codeword', () => {
    expect(typedLimit('9', 482)).toEqual({ kind: 'usable', limit: 9 });
    expect(typedLimit(' 99 ', 482)).toEqual({ kind: 'usable', limit: 99 });
    expect(typedLimit('1', 1)).toEqual({ kind: 'usable', limit: 1 });
  });

  test('is refused with what it takes where it is too small', () => {
    expect(faultOf('8')).toBe(
      'Codewords of at most 8 elements cannot be made for 482 symbols. Nothing was changed. Allow 9 or more, as a whole number.',
    );
    expect(faultOf('1')).toContain('at most 1 element cannot');
    expect(faultOf('0')).toContain('at most 0 elements');
    expect(faultOf('-3')).toContain('at most -3 elements');
  });

  test('is refused where it is no whole number', () => {
    const rest = 'is no whole number. Nothing was changed. Allow 9 to 99, as a whole number.';
    expect(faultOf('9.5')).toBe(`9.5 ${rest}`);
    expect(faultOf('2.5')).toBe(`2.5 ${rest}`);
  });

  test('is refused where it is larger than Sounder takes, however large', () => {
    const words = 'Sounder takes no limit above 99. Nothing was changed. Allow 9 to 99, as a whole number.';
    expect(['100', '99.5', '1e300', '1e400'].map(faultOf)).toEqual(Array(4).fill(words));
  });

  test('is refused where it is no number', () => {
    const words = 'That is no number. Nothing was changed. Allow 9 to 99, as a whole number.';
    expect(['', '  ', 'e', 'twelve', 'NaN', '-1e400'].map(faultOf)).toEqual(Array(6).fill(words));
  });
});
