import { describe, expect, test } from 'vitest';
import { isNestedBeyond } from '../../../core/codebook/nesting.ts';

describe('the nesting of a JSON text', () => {
  test.each([
    ['[[]]', 2, false],
    ['[[]]', 1, true],
    ['[{},{},[]]', 2, false],
    ['{"a":[{"b":1}]}', 2, true],
  ])('of %s is told from %i', (text, most, isBeyond) => {
    expect(isNestedBeyond(text, most)).toBe(isBeyond);
  });

  test('does not count brackets in strings', () => {
    expect(isNestedBeyond(JSON.stringify(['[[[', '\\', '"[[[', '\\"{{']), 1)).toBe(false);
    expect(isNestedBeyond('["\\\\",[[', 2)).toBe(true); // the string ends behind an escaped backslash
  });
});
