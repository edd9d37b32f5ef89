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
  ['↵', 'CHAR:\n'],
  ['\\n', 'CHAR:\n'],
  [' ⇥ ', 'CHAR:\t'],
  ['\\t', 'CHAR:\t'],
  ['\\x7F', 'CHAR:\x7f'],
  ['\\u00e9', 'CHAR:é'],
  ['\\', 'CHAR:\\'],
  ['constructor', null],
  ['\\ud800', null],
  ['  ', null],
  ['de', null],
  ['', null],
  ['\ud800', null],
])('whoever types %j means %j', (text, symbol) => {
  expect(typedAnswer(text)).toBe(symbol);
});
