import { isSymbol, type SourceSymbol } from '../count/symbol.ts';

/**
 * The symbol that somebody means who types `text` for a single one: `def` is the keyword, `"""` the docstring mark, and
 * else it is one character; null where it is none. White space around it does not count, unless there is nothing else.
 */
export function typedAnswer(text: string): SourceSymbol | null {
  const meant = text.trim() === '' ? text : text.trim();
  return [`KW:${meant}`, `DOC:${meant}`, `CHAR:${meant}`].find(isSymbol) ?? null;
}
