import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapedElements } from '../../../core/codebook/escape.ts';
import { codePointOf } from '../../../core/count/symbol-words.ts';
import { behindEscape, escapeDigits } from '../../../renderer/charts/escape-bits.ts';

const states = (keyed: string, character: string | null) =>
  escapeDigits(keyed, character).flatMap(({ bits }) => bits.map(({ state }) => state));

describe('the elements behind an escape', () => {
  test('are 21, in the digits by which a code point is written', () => {
    expect(escapeDigits('', null).map(({ bits }) => bits.length)).toEqual([1, 4, 4, 4, 4, 4]);
  });

  test('spell the digits of every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        const digits = escapeDigits('', character).map(({ digit }) => digit);
        expect(digits.join('').replace(/^0+/, '').padStart(4, '0')).toBe(codePointOf(character).slice(2));
      }),
    );
  });

  test('tell what was keyed, right and wrong, and what is next', () => {
    expect(states('.-', 'é').slice(0, 4)).toEqual(['right', 'wrong', 'next', 'ahead']);
    expect(states(escapedElements(0xe9), 'é').every((state) => state === 'right')).toBe(true);
  });

  test('tell a digit that was keyed once it is whole, where none is known', () => {
    expect(escapeDigits('..-.-', null).map(({ digit }) => digit)).toEqual(['0', '5', null, null, null, null]);
  });
});

describe('what stands behind an escape', () => {
  const prefix = { escape: '--.', prefixFree: true };
  const spaced = { escape: '-', prefixFree: false };

  test('is nothing at first, and what was keyed since', () => {
    expect(behindEscape('--.', prefix, false)).toBe('');
    expect(behindEscape('--..-', prefix, false)).toBe('.-');
  });

  test('is null where no escape was keyed, or there is none', () => {
    expect(behindEscape('--', prefix, false)).toBeNull();
    expect(behindEscape('--', { escape: null, prefixFree: false }, true)).toBeNull();
  });

  test('is told from a longer codeword in a code with gaps by what is wanted, and by its length', () => {
    expect(behindEscape('-.', spaced, false)).toBeNull();
    expect(behindEscape('-.', spaced, true)).toBe('.');
    expect(behindEscape(`-${escapedElements(0xe9)}`, spaced, false)).toBe(escapedElements(0xe9));
  });
});
