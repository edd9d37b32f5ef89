import { ESCAPE, kindOf, type SourceSymbol, textOf } from '../../core/count/symbol.ts';
import { characterWords, codePointOf, isInk, symbolWords } from '../../core/count/symbol-words.ts';

const pictures: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\n': '↵',
  '\t': '⇥',
  '\r': 'CR', // the mono face has no picture of it, nor of the form feed
  '\f': 'FF',
  '\ufeff': 'BOM',
};

/** How a symbol is drawn: itself where that can be seen, else a picture or its code point. */
export function pictureOf(symbol: SourceSymbol): string {
  if (symbol === ESCAPE) return 'escape';
  const text = textOf(symbol);
  return pictures[text] ?? (isInk(text) ? text : codePointOf(text));
}

/** How a symbol is read aloud: `keyword def`, `space`, `e`. */
export function spokenOf(symbol: SourceSymbol): string {
  switch (kindOf(symbol)) {
    case 'escape':
      return 'escape';
    case 'character':
      return characterWords(textOf(symbol));
    case 'keyword':
    case 'docstring':
      return symbolWords(symbol);
  }
}
