const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BACKSLASH = 0x5c;

/** Whether the quote at `at` is the first of three. */
export function isTriple(bytes: Uint8Array, at: number): boolean {
  const quote = bytes[at];
  return bytes[at + 1] === quote && bytes[at + 2] === quote;
}

/**
 * The end of a string without fields, whose text begins at `at`: the place behind its closing quote. Where
 * there is none, the string goes to the end of its line (or of the source, in triple quotes), and the answer
 * is the complement of that place, which is below zero.
 */
export function stringEnd(
  bytes: Uint8Array,
  length: number,
  at: number,
  quote: number,
  triple: boolean,
): number {
  return triple ? tripleEnd(bytes, length, at, quote) : singleEnd(bytes, length, at, quote);
}

/** A place that `stringEnd` answered, closing quote or not. */
export function placeOf(end: number): number {
  return end < 0 ? ~end : end;
}

/** How many bytes a backslash at `at` takes with what it escapes: a `\r\n` is one line end. */
export function escapeLength(bytes: Uint8Array, at: number): number {
  return bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED ? 3 : 2;
}

function tripleEnd(bytes: Uint8Array, length: number, from: number, quote: number): number {
  let at = from;
  while (at < length) {
    const byte = bytes[at];
    if (byte === quote && isTriple(bytes, at)) return at + 3;
    at += byte === BACKSLASH ? 2 : 1;
  }
  return ~length;
}

function singleEnd(bytes: Uint8Array, length: number, from: number, quote: number): number {
  let at = from;
  while (at < length) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === BACKSLASH) at += escapeLength(bytes, at);
    else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) return ~at;
    else at++;
  }
  return ~length;
}
