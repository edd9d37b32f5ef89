/** A logical line of Python: comments and blank lines are none. In UTF-16 units. */
export interface LogicalLine {
  /** Where its first physical line begins. */
  readonly start: number;
  /** Behind its indentation. */
  readonly from: number;
  /** Behind its last character, before the line end. */
  readonly end: number;
  /** Columns of its indentation; a tab reaches the next multiple of 8 (Python language reference, 2.1.8). */
  readonly indent: number;
}

const TAB = 8;

/**
 * The logical lines of a source, in order. Strings, comments, brackets and a backslash before a line end are known, so
 * a line that only goes on, or a text in quotes, is none of its own. An f-string is taken for a string like any other.
 */
export function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let start = 0;
  while (start < text.length) {
    const from = matchEnd(/[ \t\f]*/y, text, start);
    if (from < text.length && !'#\r\n'.includes(text[from] ?? '')) {
      const end = logicalEnd(text, from);
      lines.push({ start, from, end, indent: columns(text.slice(start, from)) });
      start = behindLineEnd(text, end);
    } else {
      start = behindLineEnd(text, matchEnd(/[^\r\n]*/y, text, from));
    }
  }
  return lines;
}

/** Whatever decides where a logical line ends. */
const telling = /"""|'''|["'#()[\]{}\\\r\n]/g;

function logicalEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length;) {
    telling.lastIndex = at;
    const found = telling.exec(text);
    if (found === null) break;
    const [token] = found;
    at = telling.lastIndex;
    if (token === '\r' || token === '\n') {
      if (depth === 0) return found.index;
    } else if (token === '#') at = matchEnd(/[^\r\n]*/y, text, at);
    else if (token === '\\') at = behindLineEnd(text, at);
    else if ('([{'.includes(token)) depth++;
    else if (')]}'.includes(token)) depth = Math.max(0, depth - 1);
    else at = stringEnd(text, at, token);
  }
  return text.length;
}

/** Behind a string's closing quote, or where it breaks off: only one in three quotes goes over a line end. */
function stringEnd(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length;) {
    if (text.startsWith(quote, at)) return at + quote.length;
    const character = text[at] ?? '';
    if (quote.length === 1 && '\r\n'.includes(character)) return at;
    at = character === '\\' ? escapedEnd(text, at + 1) : at + 1;
  }
  return text.length;
}

/** A backslash joins lines too. */
function escapedEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

function behindLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\r' || text[at] === '\n' ? at + 1 : at;
}

function columns(indentation: string): number {
  let column = 0;
  for (const character of indentation) {
    if (character === '\t') column += TAB - (column % TAB);
    else column = character === '\f' ? 0 : column + 1;
  }
  return column;
}
