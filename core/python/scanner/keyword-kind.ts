import { keywords } from '../keywords.ts';
import { docMarks } from '../landmarks.ts';

/** What `keywordKind` answers for a word that is none. */
export const NO_KEYWORD = -1;

/** No keyword is longer: `continue`, `nonlocal`. */
export const LONGEST_KEYWORD = Math.max(...keywords.map((word) => word.length));

const SLOTS = 128;
const WIDTH = 8;
const spelling = keywords.map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0)));
const lengths = Uint8Array.from(spelling, (word) => word.length);
const letters = spelledOut();
const { first, second, last, slots } = perfectHash();

/**
 * The landmark kind of the word at `start`, or NO_KEYWORD. The word has two bytes at least and
 * LONGEST_KEYWORD at most. Words are compared as they are written: Python looks a keyword up before it
 * normalises a name (PEP 3131), so a word in other letters of the same look is a name.
 */
export function keywordKind(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const slot = hash(bytes, start, end, first, second, last);
  const index = slots[slot] as number;
  if (index < 0 || lengths[index] !== length) return NO_KEYWORD;
  const from = index * WIDTH;
  for (let at = 0; at < length; at++) {
    if (letters[from + at] !== bytes[start + at]) return NO_KEYWORD;
  }
  return docMarks.length + index;
}

// The casts here and in the scanner's other parts: a place in a source is below its length + SPARE, where
// there always is a byte. A check for undefined per byte would cost a tenth of the speed.
function hash(
  bytes: Uint8Array,
  start: number,
  end: number,
  first: number,
  second: number,
  last: number,
): number {
  const sum =
    (bytes[start] as number) * first +
    (bytes[start + 1] as number) * second +
    (bytes[end - 1] as number) * last +
    end -
    start;
  return sum & (SLOTS - 1);
}

function spelledOut(): Uint8Array {
  const table = new Uint8Array(keywords.length * WIDTH);
  spelling.forEach((word, index) => {
    table.set(word, index * WIDTH);
  });
  return table;
}

/** The first three factors that give each keyword a slot of its own. */
function perfectHash() {
  const factors = Array.from({ length: 63 }, (_, index) => index + 1);
  for (const first of factors) {
    for (const second of factors) {
      for (const last of factors) {
        const slots = slotsFor(first, second, last);
        if (slots) return { first, second, last, slots };
      }
    }
  }
  throw new RangeError('no factors tell the keywords apart');
}

function slotsFor(first: number, second: number, last: number): Int8Array | undefined {
  const slots = new Int8Array(SLOTS).fill(-1);
  for (const [index, word] of spelling.entries()) {
    const slot = hash(word, 0, word.length, first, second, last);
    if (slots[slot] !== -1) return undefined;
    slots[slot] = index;
  }
  return slots;
}
