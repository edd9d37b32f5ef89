/** The letters before a quote are no prefix: they are a name, and the string stands for itself. */
export const NO_PREFIX = -1;
/** `r`, `u` or nothing: a string, which may be a docstring. */
export const TEXT = 0;
/** With a `b`: never a docstring. */
const BYTES = 1;
/** With an `f` (PEP 498, 701) or a `t` (PEP 750): it has replacement fields and is never a docstring. */
export const FORMAT = 2;
/** FORMAT with an `r`: `\N{...}` is a field there. */
export const RAW_FORMAT = 3;

/** The longest prefix: `rb`, `fr`. */
export const LONGEST_PREFIX = 2;

const LOWER_CASE = 0x20;
// `ur` is Python 2's. The others are the language reference's, 2.4.1; their letters come in any order.
const prefixes = new Map(
  (
    [
      [TEXT, ['r', 'u', 'ur']],
      [BYTES, ['b', 'br', 'rb']],
      [FORMAT, ['f', 't']],
      [RAW_FORMAT, ['fr', 'rf', 'tr', 'rt']],
    ] as const
  ).flatMap(([kind, words]) => words.map((word) => [key(word.charCodeAt(0), word.charCodeAt(1)), kind])),
);

/** What the one or two bytes before a quote make of the string. */
export function prefixOf(bytes: Uint8Array, start: number, end: number): number {
  const second = end - start === LONGEST_PREFIX ? (bytes[start + 1] as number) | LOWER_CASE : NaN;
  return prefixes.get(key((bytes[start] as number) | LOWER_CASE, second)) ?? NO_PREFIX;
}

function key(first: number, second: number): number {
  return first | (second << 8);
}
