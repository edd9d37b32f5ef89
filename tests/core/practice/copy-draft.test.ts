import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { copyDraftSchema, draftOf, gradeDraft } from '../../../core/practice/copy-draft.ts';
import { gradeCopy } from '../../../core/practice/grade-copy.ts';
import { passageOf } from '../../../core/practice/passage.ts';
import { noLandmarks } from '../../../core/python/landmarks.ts';
import { segment } from '../../../core/python/segment.ts';

const letters = 'abcde';
const tallies = Array.from(letters, (letter, at) => ({ symbol: `CHAR:${letter}` as const, count: at + 1 }));
const huffman = huffmanCodebook(tallies);

/** What was received of a text. */
function answer(text: string, received: string, codebook = huffman) {
  const free = { indentation: false, lineEnds: false };
  const passage = passageOf(segment(text, noLandmarks), { from: 0, to: text.length }, codebook, free);
  const symbols = Array.from(received, (letter): SourceSymbol => `CHAR:${letter}`);
  return { passage, codebook, received: symbols, means: 'typed', speed: 20, at: 1000 } as const;
}

/** What a broken-off copy comes to, outcome by outcome. */
const outcomes = (text: string, received: string, codebook = huffman) =>
  gradeDraft(draftOf(answer(text, received, codebook))).map(({ outcome }) => outcome);

describe('a copy that was broken off', () => {
  test('misses nothing that it did not reach', () => {
    expect(outcomes('abcdeabcde', 'abc')).toEqual(['right', 'right', 'right']);
    expect(outcomes('abcde', '')).toEqual([]);
  });

  test('is not taken for one that reached the end, where its last symbols come again there', () => {
    expect(outcomes('abcddddde', 'abe')).toEqual(['right', 'right', 'wrong']);
  });

  test('misses what it left out by the way, and has what is too much', () => {
    expect(outcomes('abcdeabcde', 'abdea')).toEqual(['right', 'right', 'missing', 'right', 'right', 'right']);
    expect(outcomes('abc', 'abcc')).toEqual(['right', 'right', 'right', 'extra']);
  });

  test('goes by what symbols count as in its codebook', () => {
    expect(outcomes('abc', 'AB', ituCodebook())).toEqual(['right', 'right']);
  });

  test('that came to the end is graded like one that is handed in', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, (sent) => {
        const whole = answer(sent, sent);
        expect(gradeDraft(draftOf(whole))).toEqual(gradeCopy(whole).attempts);
      }),
    );
  });

  test('can be kept, however much of a long passage there is', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (sent, received) => {
        const draft = draftOf(answer('abcde'.repeat(sent), 'e'.repeat(received)));
        expect(v.parse(copyDraftSchema, structuredClone(draft))).toEqual(draft);
        expect(draft.wanted.length).toBeLessThanOrEqual(2 * received + 100);
      }),
      { numRuns: 20 },
    );
  });
});
