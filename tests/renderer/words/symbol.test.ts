import { describe, expect, test } from 'vitest';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { pictureOf, spokenOf } from '../../../renderer/words/symbol.ts';

describe('a symbol in words', () => {
  test.each<[SourceSymbol, string, string]>([
    ['CHAR:e', 'e', 'e'],
    ['CHAR: ', '␣', 'space'],
    ['CHAR:\n', '↵', 'line feed'],
    ['CHAR:\u0000', 'U+0000', 'U+0000'],
    ['CHAR:\u00a0', 'U+00A0', 'U+00A0'],
    ['CHAR:é', 'é', 'é'],
    ['KW:def', 'def', 'keyword def'],
    ['DOC:"""', '"""', 'docstring mark """'],
    ['ESC', 'escape', 'escape'],
  ])('%j is drawn as %s and read as %s', (symbol, picture, spoken) => {
    expect(pictureOf(symbol)).toBe(picture);
    expect(spokenOf(symbol)).toBe(spoken);
  });
});
