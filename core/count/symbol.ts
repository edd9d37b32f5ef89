import { type Keyword, keywords } from '../python/keywords.ts';
import { type DocMark, docMarks, landmarkTexts } from '../python/landmarks.ts';
import { sounderError } from '../errors.ts';

/**
 * What gets a codeword: a code point, a reserved word, a docstring's quote, or the escape that announces a
 * code point the codebook lacks. Written `CHAR:e`, `KW:def`, `DOC:"""`, `ESC`.
 */
export type SourceSymbol = `CHAR:${string}` | `KW:${Keyword}` | `DOC:${DocMark}` | typeof ESCAPE;

/** The symbol that stands for every code point without a codeword of its own. */
export const ESCAPE = 'ESC';

/**
 * A symbol that can be counted, as a number: the code point of a character, or FIRST_LANDMARK + its place in
 * `landmarkTexts`. It is what workers send and databases store.
 */
export type SymbolCode = number;

/** The codes from here on are landmarks: Unicode ends at 0x10FFFF. */
export const FIRST_LANDMARK = 0x110000;

/** The symbol of a code: 101 is `CHAR:e`, 0x110000 is `DOC:"""`. Throws on a number that is no code. */
export function symbolOf(code: SymbolCode): SourceSymbol {
  if (code >= 0 && code < FIRST_LANDMARK) return `CHAR:${String.fromCodePoint(code)}`;
  const text = landmarkTexts[code - FIRST_LANDMARK];
  if (text === undefined) throw sounderError('caller-mistake', `${code} is no symbol's code`);
  return code - FIRST_LANDMARK < docMarks.length ? `DOC:${text as DocMark}` : `KW:${text as Keyword}`;
}

/** The code of a symbol: of `CHAR:e` 101. Throws on the escape, which stands for none in particular. */
export function codeOf(symbol: SourceSymbol): SymbolCode {
  const text = textOf(symbol);
  const code = symbol.startsWith('CHAR:')
    ? text.codePointAt(0)
    : FIRST_LANDMARK + landmarkTexts.indexOf(text);
  if (code === undefined || symbol === ESCAPE) throw sounderError('caller-mistake', `${symbol} has no code`);
  return code;
}

const names: ReadonlySet<string> = new Set([
  ...docMarks.map((mark) => `DOC:${mark}`),
  ...keywords.map((keyword) => `KW:${keyword}`),
  ESCAPE,
]);

/** Whether this is the name of a symbol. Half of a surrogate pair is no character: it cannot be written down. */
export function isSymbol(name: unknown): name is SourceSymbol {
  return typeof name === 'string' && (names.has(name) || /^CHAR:\P{Cs}$/su.test(name));
}

/** The source text a symbol stands for: `def` for `KW:def`, nothing for the escape. */
export function textOf(symbol: SourceSymbol): string {
  return symbol === ESCAPE ? '' : symbol.slice(symbol.indexOf(':') + 1);
}

/** The kinds of symbols, as tables and filters name them. */
export type SymbolKind = 'character' | 'keyword' | 'docstring' | 'escape';

/** What kind of symbol this is. */
export function kindOf(symbol: SourceSymbol): SymbolKind {
  if (symbol === ESCAPE) return 'escape';
  if (symbol.startsWith('CHAR:')) return 'character';
  return symbol.startsWith('KW:') ? 'keyword' : 'docstring';
}

/** The reference order of symbols: by the code points of their names, so CHAR < DOC < ESC < KW. */
export function compareSymbols(a: SourceSymbol, b: SourceSymbol): number {
  for (let at = 0; ;) {
    const left = a.codePointAt(at);
    const right = b.codePointAt(at);
    if (left === undefined || right === undefined) return a.length - b.length;
    if (left !== right) return left - right;
    at += left > 0xffff ? 2 : 1;
  }
}
