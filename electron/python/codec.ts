import iconv from 'iconv-lite';

/** Every byte that ASCII knows. */
const ascii = Buffer.from(Array.from({ length: 0x80 }, (_, byte) => byte));

/** What iconv-lite takes for an encoding and Python does not. */
const unknownToPython = new Set(['binary', 'cesu8']);

/** Python's names for encodings that iconv-lite has under another. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['646', 'ascii'],
  ['8859', 'latin1'],
  ['latin', 'latin1'],
  ['iso8859', 'latin1'],
  ['ujis', 'eucjp'],
  ['uhc', 'cp949'],
  ['hkscs', 'big5hkscs'],
]);

/** Where iconv-lite follows the web's tables, and Python those of the standards. */
const corrections: readonly (readonly [RegExp, ReadonlyMap<string, string>])[] = [
  [
    /^(shiftjis|sjis|eucjp)$/,
    new Map([
      ['\uff5e', '\u301c'],
      ['\u2225', '\u2016'],
      ['\uff0d', '\u2212'],
      ['\uffe0', '\u00a2'],
      ['\uffe1', '\u00a3'],
      ['\uffe2', '\u00ac'],
    ]),
  ],
  [
    /^(gb2312|euccn)$/,
    new Map([
      ['\u00b7', '\u30fb'],
      ['\u2014', '\u2015'],
    ]),
  ],
  [
    /^(macroman|macintosh)$/,
    new Map([
      ['\u2126', '\u03a9'],
      ['\u00a4', '\u20ac'],
    ]),
  ],
];

/** Undecodable bytes become U+FFFD in iconv-lite; a lone surrogate has no UTF-8. */
const damaged = /[\ufffd\p{Surrogate}]/u;

/** What came of decoding: a text, or why there is none. */
type Decoding =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unfit' };

/**
 * The text that `bytes` hold in the encoding of that name, as Python spells it: `koi8_r`, `mac-roman`.
 * `unknown`: there is no such encoding, or it is none for source code. PEP 263 leaves out what does not
 * agree with ASCII, UTF-16 for one, because the declaration itself could not be read. `unfit`: the bytes
 * are not in that encoding.
 */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoding {
  const name = codecName(encoding);
  if (name === null) return { kind: 'unknown' };
  const text = iconv.decode(bytes, name, { stripBOM: false });
  if (damaged.test(text)) return { kind: 'unfit' };
  const differences = corrections.find(([names]) => names.test(name))?.[1];
  if (!differences) return { kind: 'text', text };
  return { kind: 'text', text: text.replace(/[^\0-\x7f]/gu, (letter) => differences.get(letter) ?? letter) };
}

function codecName(encoding: string): string | null {
  const plain = encoding.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = otherNames.get(plain) ?? plain;
  if (unknownToPython.has(name) || !iconv.encodingExists(name)) return null;
  return iconv.decode(ascii, name) === ascii.toString('latin1') ? name : null;
}
