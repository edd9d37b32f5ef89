import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  byName,
  freeName,
  isSameName,
  type KeptCodebook,
  LONGEST_NAME,
  nameOfFile,
  nameSchema,
} from '../../../core/codebook/kept.ts';

describe('the name of a codebook', () => {
  test('loses the white space around it', () => {
    expect(v.parse(nameSchema, '  3.13, all of it\n')).toBe('3.13, all of it');
  });

  test.each(['', ' \t ', '\u200b', 'two\nlines', 'a\0', '\ud83d', 'x'.repeat(81), 7])(
    'is never %j',
    (name) => {
      expect(v.is(nameSchema, name)).toBe(false);
    },
  );

  test('counts characters, not their halves', () => {
    expect(v.is(nameSchema, '🔔'.repeat(LONGEST_NAME))).toBe(true);
  });

  test.each([
    ['Mine', 'mINE'],
    ['Ζωή', 'ΖΩΉ'],
    ['ΟΔΟΣ', 'οδος'],
    ['é', 'e\u0301'],
    ['Straße', 'STRASSE'],
  ])('%s is %s too', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  test('is told from others', () => {
    expect(isSameName('e', 'é')).toBe(false);
  });
});

describe('a free name', () => {
  test('is the name itself, or the first number behind it', () => {
    expect(freeName('Mine', [])).toBe('Mine');
    expect(freeName('Mine', ['mine', 'MINE 2', 'Mine 4'])).toBe('Mine 3');
  });

  test('is cut where the number has no room', () => {
    const long = 'x'.repeat(LONGEST_NAME);
    expect(freeName(long, [long])).toBe(`${'x'.repeat(LONGEST_NAME - 2)} 2`);
  });

  test('is a name that nobody has, however long the one it is made from', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'B', '🔔', '2'),
      minLength: 1,
      maxLength: LONGEST_NAME,
    });
    fc.assert(
      fc.property(name, fc.integer({ min: 1, max: 12 }), (name, copies) => {
        const taken: string[] = [];
        for (let copy = 0; copy < copies; copy++) taken.push(freeName(name, taken));
        expect(taken.every((each) => v.is(nameSchema, each))).toBe(true);
        expect(new Set(taken.map((each) => each.toLowerCase())).size).toBe(copies);
      }),
    );
  });
});

describe('the name of a codebook from a file', () => {
  test.each([
    ['3.13 library', '3.13 library'],
    [' a\nb ', 'ab'],
    ['', 'Codebook'],
    ['x'.repeat(99), 'x'.repeat(80)],
  ])('called %j is %j', (file, name) => {
    expect(nameOfFile(file)).toBe(name);
  });
});

test('kept codebooks are listed by name, numbers by their size', () => {
  const kept = (name: string): KeptCodebook => ({
    ...{ id: 1, name, method: 'huffman', symbols: 1, longest: 1, madeFrom: '', savedAt: 0 },
  });
  const names = ['book 10', 'Éa', 'book 9', 'Ab', 'f']
    .map(kept)
    .sort(byName)
    .map(({ name }) => name);
  expect(names).toEqual(['Ab', 'book 9', 'book 10', 'Éa', 'f']);
});
