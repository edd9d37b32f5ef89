import { isUtf8 } from 'node:buffer';
import { encodingCookie } from '../../core/python/encoding-cookie.ts';
import { SPARE, type SourceBytes, padded } from '../../core/python/source-bytes.ts';
import { decodeAs } from './codec.ts';

/** The bytes of a source file as the scanner takes them. */
export interface Decoded {
  readonly source: SourceBytes;
  /** The encoding they were read in: `utf-8`, `iso-8859-1`, else as the file spells it. */
  readonly encoding: string;
  /** What was not as declared, for people; null when nothing was. */
  readonly note: string | null;
}

/** The text of a source file. A byte order mark stays, as U+FEFF. */
interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly note: string | null;
}

/** `text` is null where the bytes are valid UTF-8 as they stand. */
interface Reading {
  readonly text: string | null;
  readonly encoding: string;
  readonly note: string | null;
}

const UTF8 = 'utf-8';
const LATIN1 = 'iso-8859-1';
const BOM_LENGTH = 3;

/**
 * The bytes of a source file in UTF-8. The same bytes always give the same text and none is left out: what
 * the file declares (PEP 263), else UTF-8 if valid, else ISO-8859-1, which takes any byte.
 *
 * `length` is for a buffer that is used again and again: the file is its first `length` bytes, what lies
 * behind is room, and the first SPARE bytes of that room are set to zero. Where there is such room, valid
 * UTF-8 is not copied.
 */
export function decode(bytes: Uint8Array, length = bytes.length): Decoded {
  const file = bytes.subarray(0, length);
  const { text, encoding, note } = read(file);
  if (text !== null) return { source: encoded(text), encoding, note };
  if (length + SPARE > bytes.length) return { source: padded(file), encoding, note };
  bytes.fill(0, length, length + SPARE);
  return { source: { bytes, length }, encoding, note };
}

/** The text of a source file, by the same decision as `decode`: the scanner's bytes are its UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding, note } = read(bytes);
  return { text: text ?? new TextDecoder(UTF8, { ignoreBOM: true }).decode(bytes), encoding, note };
}

function read(bytes: Uint8Array): Reading {
  const { bom, cookie, end } = encodingCookie(bytes);
  const isDefault = cookie === null || isUtf8Name(cookie);
  if (bom && !isDefault) {
    return fallback(bytes, bom, `It begins with the byte order mark of UTF-8, but declares ${cookie}`);
  }
  if (isDefault) {
    if (isUtf8(bytes)) return { text: null, encoding: UTF8, note: null };
    return fallback(bytes, bom, 'It is not valid UTF-8 and declares nothing else');
  }
  // As `tokenize.detect_encoding` does: Python reads the lines of the declaration in UTF-8.
  if (!isUtf8(bytes.subarray(0, end))) {
    return fallback(bytes, bom, `It declares ${cookie} in lines that are not valid UTF-8`);
  }
  const decoding = decodeAs(bytes, cookie);
  switch (decoding.kind) {
    case 'text':
      return { text: decoding.text, encoding: isLatin1Name(cookie) ? LATIN1 : cookie, note: null };
    case 'unknown':
      return fallback(
        bytes,
        bom,
        `It declares ${cookie}, which Sounder does not know as an encoding of source`,
      );
    case 'unfit':
      return fallback(bytes, bom, `It declares ${cookie}, but holds bytes that are not`);
  }
}

function fallback(bytes: Uint8Array, bom: boolean, why: string): Reading {
  const note = (encoding: string) => `${why}. It was read as ${encoding.toUpperCase()}.`;
  if (isUtf8(bytes)) return { text: null, encoding: UTF8, note: note(UTF8) };
  const body = bom ? bytes.subarray(BOM_LENGTH) : bytes;
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  return { text: bom ? `\ufeff${text}` : text, encoding: LATIN1, note: note(LATIN1) };
}

function encoded(text: string): SourceBytes {
  const bytes = new TextEncoder().encode(text + '\0'.repeat(SPARE));
  return { bytes, length: bytes.length - SPARE };
}

/** Whether the name is one of Python's for UTF-8 (Lib/encodings/aliases.py). */
function isUtf8Name(name: string): boolean {
  const plain = name.toLowerCase().replaceAll('_', '-');
  return plain.startsWith('utf-8-') || /^(utf-?8|u8|utf|utf8-ucs[24]|cp65001)$/.test(plain);
}

/** Whether `tokenize` calls that name `iso-8859-1`. */
function isLatin1Name(name: string): boolean {
  return /^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(name.toLowerCase().replaceAll('_', '-'));
}
