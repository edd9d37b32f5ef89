import { expect, test } from 'vitest';
import { codeOf, ESCAPE, FIRST_LANDMARK, symbolOf } from '../../../core/count/symbol.ts';
import { LANDMARK_KINDS } from '../../../core/python/landmarks.ts';

test('a symbol has the code it is the symbol of', () => {
  const landmarks = Array.from({ length: LANDMARK_KINDS }, (_, kind) => FIRST_LANDMARK + kind);
  const codes = [0, 0x3a, 0x65, 0xe9, 0xd800, 0x1f514, 0x10ffff, ...landmarks];
  expect(codes.map((code) => codeOf(symbolOf(code)))).toEqual(codes);
});

test('the escape has no code', () => {
  expect(() => codeOf(ESCAPE)).toThrow('ESC has no code');
});
