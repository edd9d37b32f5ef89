import { isUtf8 } from 'node:buffer';

/**
 * A path as its bytes, one per character (what Node calls latin1): names on the disk need not be text, and
 * such a string can be compared, joined and sent between threads. ASCII paths look as they always do.
 */
export type BytePath = string;

/** A path as bytes, from text. */
export function bytePath(text: string): BytePath {
  return Buffer.from(text).toString('latin1');
}

/** The bytes themselves, for the file system and the database. */
export function bytesOf(path: BytePath): Buffer {
  return Buffer.from(path, 'latin1');
}

/** A path for people: as text, with `\xNN` for each byte that is none. */
export function textOfPath(path: BytePath): string {
  const bytes = bytesOf(path);
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((n) => at + n <= bytes.length && isUtf8(bytes.subarray(at, at + n)));
    text +=
      length === undefined
        ? `\\x${bytes.toString('hex', at, at + 1).toUpperCase()}`
        : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return text;
}
