import { expect, test } from 'vitest';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { characterWords, symbolWords } from '../../../core/count/symbol-words.ts';

test.each<[SourceSymbol, string]>([
  ['CHAR:e', '“e”'],
  ['CHAR: ', 'space'],
  ['CHAR:\n', 'line feed'],
  ['CHAR:\u00a0', 'U+00A0'],
  ['KW:def', 'keyword def'],
  ['DOC:"""', 'docstring mark """'],
  ['ESC', 'the escape'],
])('%j is called %s within a sentence', (symbol, words) => {
  expect(symbolWords(symbol)).toBe(words);
});

test('a character that can be seen is read aloud as itself', () => {
  expect(['é', '\t', '\u{e0001}'].map(characterWords)).toEqual(['é', 'tab', 'U+E0001']);
});
