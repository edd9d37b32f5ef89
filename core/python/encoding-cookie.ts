/** What a source says of its own encoding. */
interface DeclaredEncoding {
  /** Whether it begins with the byte order mark of UTF-8. */
  readonly bom: boolean;
  /** The name in its cookie, as it is written there; null when it has none. */
  readonly cookie: string | null;
  /** Where the lines end that were looked at: a byte offset. Python wants them in UTF-8 whatever they declare. */
  readonly end: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HASH = 0x23;
const blanks = [0x20, 0x09, 0x0c];
const spaces = [0x20, 0x09];
const separators = [0x3a, 0x3d];
const word = Uint8Array.from([0x63, 0x6f, 0x64, 0x69, 0x6e, 0x67]);
const NAME = /[-\w.]/;

/**
 * The encoding a source declares, by PEP 263 as `tokenize.detect_encoding` reads it: a comment in line 1, or
 * in line 2 behind a blank line or a comment, with `coding:` or `coding=` and a name. Lines end with `\n`
 * only. `# -*- coding: koi8-r -*-` declares `koi8-r`.
 */
export function encodingCookie(bytes: Uint8Array): DeclaredEncoding {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let start = bom ? 3 : 0;
  for (let line = 1; ; line++) {
    const end = lineEnd(bytes, start);
    const text = skip(bytes, start, end, blanks);
    const isComment = text < end && bytes[text] === HASH;
    const cookie = isComment ? cookieIn(bytes, text + 1, end) : null;
    const isBlank = isComment || text === end || bytes[text] === LINE_FEED || bytes[text] === CARRIAGE_RETURN;
    if (cookie !== null || !isBlank || line === 2) return { bom, cookie, end };
    start = end;
  }
}

/** The first place where the whole of `coding[:=][ \t]*[-\w.]+` stands. */
function cookieIn(bytes: Uint8Array, from: number, end: number): string | null {
  for (let at = bytes.indexOf(0x63, from); at >= 0 && at < end; at = bytes.indexOf(0x63, at + 1)) {
    const behind = at + word.length;
    if (!word.every((letter, index) => bytes[at + index] === letter)) continue;
    if (behind >= end || !separators.includes(bytes[behind] ?? 0)) continue;
    const name = nameAt(bytes, skip(bytes, behind + 1, end, spaces), end);
    if (name !== '') return name;
  }
  return null;
}

function nameAt(bytes: Uint8Array, start: number, end: number): string {
  let name = '';
  for (let at = start; at < end; at++) {
    const letter = String.fromCharCode(bytes[at] ?? 0);
    if (!NAME.test(letter)) break;
    name += letter;
  }
  return name;
}

/** The place behind the next line feed. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at < 0 ? bytes.length : at + 1;
}

function skip(bytes: Uint8Array, from: number, end: number, what: readonly number[]): number {
  let at = from;
  while (at < end && what.includes(bytes[at] ?? 0)) at++;
  return at;
}
