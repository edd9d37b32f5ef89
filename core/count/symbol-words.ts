import { kindOf, type SourceSymbol, textOf } from './symbol.ts';

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\n': 'line feed',
  '\t': 'tab',
  '\r': 'carriage return',
  '\f': 'form feed',
  '\ufeff': 'byte order mark',
};

/** Whether a character leaves ink that tells it from others. */
export function isInk(character: string): boolean {
  return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
}

/** The code point of a character as people write it: of `é` `U+00E9`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A character as it is read aloud: itself where it can be seen, else its name or code point: `e`, `space`. */
export function characterWords(character: string): string {
  return names[character] ?? (isInk(character) ? character : codePointOf(character));
}

/** A symbol within a sentence: `“e”`, `space`, `U+00A0`, `keyword def`, `docstring mark """`, `the escape`. */
export function symbolWords(symbol: SourceSymbol): string {
  const text = textOf(symbol);
  switch (kindOf(symbol)) {
    case 'escape':
      return 'the escape';
    case 'keyword':
      return `keyword ${text}`;
    case 'docstring':
      return `docstring mark ${text}`;
    case 'character':
      return isInk(text) ? `“${text}”` : characterWords(text);
  }
}
