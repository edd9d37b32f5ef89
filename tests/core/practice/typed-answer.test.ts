import { expect, test } from 'vitest';
import { typedAnswer } from '../../../core/practice/typed-answer.ts';

test.each([
  ['def', 'KW:def'],
  [' def ', 'KW:def'],
  ['"""', 'DOC:"""'],
  ['é', 'CHAR:é'],
  ['𝔘', 'CHAR:𝔘'],
  [' ', 'CHAR: '],
  ['\n', 'CHAR:\n'],
  ['  ', null],
  ['de', null],
  ['', null],
  ['\ud800', null],
])('whoever types %j means %j', (text, symbol) => {
  expect(typedAnswer(text)).toBe(symbol);
});
