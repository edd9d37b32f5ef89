import { BACKSLASH, LINE_END, classOf } from './byte-class.ts';
import { escapeLength } from './string-end.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The end of the comment at `at`: its line end, which is not part of it, or the end of the source. */
export function commentEnd(bytes: Uint8Array, length: number, from: number): number {
  let at = from;
  while (at < length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++;
  return at;
}

/** Whether the byte at `at` is a backslash that joins its line to the next (language reference, 2.1.5). */
export function joinsLines(bytes: Uint8Array, at: number): boolean {
  return classOf[bytes[at] as number] === BACKSLASH && classOf[bytes[at + 1] as number] === LINE_END;
}

/** The place behind the backslash at `at` and the line end it escapes, if there is one. */
export function backslashEnd(bytes: Uint8Array, at: number): number {
  return joinsLines(bytes, at) ? at + escapeLength(bytes, at) : at + 1;
}
