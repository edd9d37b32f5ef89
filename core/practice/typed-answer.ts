import { isSymbol, type SourceSymbol } from '../count/symbol.ts';

/** What a field of one line cannot take, by its picture and as Python writes it. */
const written: ReadonlyMap<string, string> = new Map([
  ['↵', '\n'],
  ['⇥', '\t'],
  ['CR', '\r'],
  ['FF', '\f'],
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\r', '\r'],
  ['\\f', '\f'],
]);

/**
 * The symbol that somebody means who types `text` for a single one: `def` is the keyword, `"""` the docstring mark, and
 * else it is one character; null where it is none. White space around it does not count, unless there is nothing else.
 * A line end may be written as `↵` or `\n`, a tab as `⇥` or `\t`, any other character as `\xNN` or `\uNNNN`.
 */
export function typedAnswer(text: string): SourceSymbol | null {
  const meant = text.trim() === '' ? text : text.trim();
  const character = written.get(meant) ?? byNumber(meant);
  return [`KW:${meant}`, `DOC:${meant}`, `CHAR:${character}`].find(isSymbol) ?? null;
}

function byNumber(text: string): string {
  const digits = /^\\(?:x([\da-f]{2})|u([\da-f]{4}))$/i.exec(text);
  return digits === null ? text : String.fromCharCode(parseInt(digits[1] ?? digits[2] ?? '', 16));
}
