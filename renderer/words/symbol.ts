import { ESCAPE, kindOf, type SourceSymbol, textOf } from '../../core/count/symbol.ts';

const pictures: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\n': '↵',
  '\t': '⇥',
  '\r': 'CR', // the mono face has no picture of it, nor of the form feed
  '\f': 'FF',
  '\ufeff': 'BOM',
};

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\n': 'line feed',
  '\t': 'tab',
  '\r': 'carriage return',
  '\f': 'form feed',
  '\ufeff': 'byte order mark',
};

/** How a symbol is drawn: itself where that can be seen, else a picture or its code point. */
export function pictureOf(symbol: SourceSymbol): string {
  if (symbol === ESCAPE) return 'escape';
  const text = textOf(symbol);
  return pictures[text] ?? (isVisible(text) ? text : codePoint(text));
}

/** How a symbol is read aloud: `keyword def`, `space`, `e`. */
export function spokenOf(symbol: SourceSymbol): string {
  const text = textOf(symbol);
  switch (kindOf(symbol)) {
    case 'escape':
      return 'escape';
    case 'keyword':
      return `keyword ${text}`;
    case 'docstring':
      return `docstring mark ${text}`;
    case 'character':
      return names[text] ?? (isVisible(text) ? text : codePoint(text));
  }
}

function isVisible(text: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function codePoint(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
