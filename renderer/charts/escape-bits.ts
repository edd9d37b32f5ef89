import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import { ESCAPED_LENGTH, escapedElements } from '../../core/codebook/escape.ts';

/** One of the 21 elements behind an escape. */
interface EscapeBit {
  /** What was keyed; null while it was not. */
  readonly keyed: '.' | '-' | null;
  /** What is to be keyed; null where that is not told. */
  readonly wanted: '.' | '-' | null;
  readonly state: 'right' | 'wrong' | 'next' | 'ahead';
}

/** Elements that make one digit of a code point as it is written: of the highest one alone, of others four. */
export interface EscapeDigit {
  readonly bits: readonly EscapeBit[];
  /** The digit: the one wanted, or where that is not told the one keyed, once it is whole. */
  readonly digit: string | null;
}

/**
 * What of keyed elements stands behind the escape; null where they are no escape. In a code with gaps an escape may
 * begin another codeword: there it is one only where an escaped character `isWanted`, or was keyed whole.
 */
export function behindEscape(
  elements: Codeword,
  { escape, prefixFree }: Pick<Codebook, 'escape' | 'prefixFree'>,
  isWanted: boolean,
): Codeword | null {
  if (escape === null || !elements.startsWith(escape)) return null;
  const behind = elements.slice(escape.length);
  return prefixFree || isWanted || behind.length === ESCAPED_LENGTH ? behind : null;
}

const FIRST = ESCAPED_LENGTH % 4;

/** How far an escaped code point is: `keyed` of its 21 elements, on the way to `character` where that is known. */
export function escapeDigits(keyed: Codeword, character: string | null): readonly EscapeDigit[] {
  const point = character?.codePointAt(0);
  const wanted = point === undefined ? null : escapedElements(point);
  const bits = Array.from({ length: ESCAPED_LENGTH }, (_, at): EscapeBit => {
    const is = elementAt(keyed, at);
    const should = wanted === null ? null : elementAt(wanted, at);
    if (is === null) return { keyed: is, wanted: should, state: at === keyed.length ? 'next' : 'ahead' };
    return { keyed: is, wanted: should, state: should === null || should === is ? 'right' : 'wrong' };
  });
  const ends = [FIRST, ...Array.from({ length: 5 }, (_, at) => FIRST + 4 * (at + 1))];
  return ends.map((end, at) => {
    const from = ends[at - 1] ?? 0;
    const digit = (wanted ?? (keyed.length >= end ? keyed : null))?.slice(from, end) ?? null;
    return { bits: bits.slice(from, end), digit: digit === null ? null : hexadecimal(digit) };
  });
}

function elementAt(elements: Codeword, at: number): '.' | '-' | null {
  const element = elements[at];
  return element === undefined ? null : element === '-' ? '-' : '.';
}

function hexadecimal(elements: Codeword): string {
  return parseInt(elements.replaceAll('.', '0').replaceAll('-', '1'), 2).toString(16).toUpperCase();
}
