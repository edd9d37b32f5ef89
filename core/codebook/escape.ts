import type { Tally } from '../count/tally.ts';
import { ESCAPE } from '../count/symbol.ts';
import type { Codeword } from './codebook.ts';

/** Enough elements for every code point: 0x10FFFF has 21 binary digits. */
export const ESCAPED_LENGTH = 21;

/** `tallies` and the escape as one more, with its weight. */
export function withEscape(tallies: readonly Tally[]): readonly Tally[] {
  return [...tallies, { symbol: ESCAPE, count: escapeWeight(tallies) }];
}

/**
 * What the escape weighs beside `tallies`, which hold no escape: the number of symbols seen once, at least 1: the
 * Good-Turing estimate of how often something unseen comes up (Good 1953).
 */
export function escapeWeight(tallies: readonly { readonly count: number }[]): number {
  return Math.max(1, tallies.filter(({ count }) => count === 1).length);
}

/** What follows the escape's codeword: the code point in 21 elements, highest first, dot 0 and dash 1. */
export function escapedElements(codePoint: number): Codeword {
  const binary = codePoint.toString(2).padStart(ESCAPED_LENGTH, '0');
  return binary.replaceAll('0', '.').replaceAll('1', '-');
}

/** The character that 21 such elements stand for; null where they stand for none. */
export function unescaped(elements: Codeword): string | null {
  const point = parseInt(elements.replaceAll('.', '0').replaceAll('-', '1'), 2);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
  return String.fromCodePoint(point);
}
