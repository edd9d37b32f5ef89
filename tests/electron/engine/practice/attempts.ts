import type { SourceSymbol } from '../../../../core/count/symbol.ts';
import type { Attempt } from '../../../../core/practice/attempt.ts';
import type { SessionStart } from '../../../../core/practice/session.ts';

export const sendStart: SessionStart = {
  exercise: 'send',
  source: 'json/decoder.py',
  lines: { first: 3, last: 5 },
  codebook: 'CPython 3.13.0 · Huffman',
  spacing: 'run-on',
  means: 'iambic-b',
  speed: 20,
  symbols: 40,
};

export const drillStart: SessionStart = {
  ...sendStart,
  exercise: 'drill',
  source: '',
  lines: null,
  symbols: 0,
};

/** A symbol that was keyed right, in a second. */
export function right(number: number, expected: SourceSymbol): Attempt {
  const common = { number, at: 1000 * (number + 1), took: 1000, speed: null, isTakenBack: false };
  return { ...common, outcome: 'right', expected, code: '.-', got: expected, keyed: '.-' };
}

/** Another symbol than the expected one. */
export function wrong(number: number, expected: SourceSymbol, got: SourceSymbol): Attempt {
  const common = { number, at: 1000 * (number + 1), took: 1000, speed: null, isTakenBack: false };
  return { ...common, outcome: 'wrong', expected, code: '.-', got, keyed: '..' };
}
