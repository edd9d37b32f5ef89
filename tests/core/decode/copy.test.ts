import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Codebook, type Method, methods } from '../../../core/codebook/codebook.ts';
import { codebookBy, methodFacts } from '../../../core/codebook/methods.ts';
import { encode } from '../../../core/encode/signals.ts';
import { type Copy, readCopy, type Reading } from '../../../core/decode/copy.ts';
import type { Heard } from '../../../core/decode/reception.ts';
import type { Spacing } from '../../../core/timeline/timeline.ts';
import { hertz, wordsPerMinute } from '../../../core/units.ts';
import { anyTallies, segmentsOf, tallied } from '../arbitraries.ts';
import { python311 } from '../codebook/python-311.ts';

const made = methods.filter((method) => !methodFacts[method].isGiven);
const samples = ['semaphore.py', 'telegraph.py', 'hello.py'].map((name) =>
  readFileSync(join(import.meta.dirname, '../../../assets/samples', name), 'utf8'),
);
const source = samples.join('\n');
const books = new Map(methods.map((method) => [method, codebookBy(method, python311)]));
const bookBy = (method: Method) => books.get(method) ?? codebookBy(method, python311);

/** What is heard of words of letters. */
function heardAs(words: readonly (readonly string[])[], spacing: Spacing = 'spaced'): Heard {
  const sent = spacing === 'spaced' ? words : [[words.flat().join('')]];
  return {
    kind: 'heard',
    pitch: hertz(600),
    speed: wordsPerMinute(20),
    spacing,
    letterGap: null,
    words: sent,
    doubtful: 0,
  };
}
function heardOf(text: string, book: Codebook, spacing: Spacing): Heard {
  const { distinct, ids } = encode(segmentsOf(text), book);
  const words: string[][] = [[]];
  for (const id of ids) {
    if (distinct[id]?.kind === 'word-gap') words.push([]);
    words.at(-1)?.push(...(distinct[id]?.letters ?? []));
  }
  return heardAs(words, spacing);
}
function copied(reading: Reading): Copy {
  if (reading.kind === 'refused') throw reading.error;
  return reading;
}
const complaintOf = (reading: Reading) => (reading.kind === 'refused' ? reading.error.message : 'none');

describe('what was heard, by its codebook', () => {
  test.each(made)(
    'is any text again, byte by byte, by %s',
    (method) => {
      const spacings: readonly Spacing[] = bookBy(method).prefixFree ? ['run-on', 'spaced'] : ['spaced'];
      const text = fc.string({
        unit: fc.oneof(fc.constantFrom('if ', '"""', '\n', 'x'), fc.string({ unit: 'binary' })),
        minLength: 1,
      });
      fc.assert(
        fc.property(text, anyTallies(), fc.constantFrom(...spacings), (text, tallies, spacing) => {
          fc.pre(text !== '');
          const book = codebookBy(method, tallies);
          expect(copied(readCopy(heardOf(text, book, spacing), book, true))).toEqual({
            kind: 'copied',
            text,
            unknown: 0,
            isCutShort: false,
          });
        }),
      );
    },
    30_000,
  );

  test.each([
    ['itu', 'Hello,\n  World é × 1', 'HELLO, WORLD É X 1'],
    ['itu', ' a b_ ', 'A B'],
    ['wabun', 'ガッコウ abc ポスト', 'ガツコウ ABC ポスト'],
    ['wabun', 'が', 'ガ'],
    ['wabun', 'sos', 'SOS'],
  ] as const)('by %s is in its letters and with single spaces: %j', (method, sent, received) => {
    const book = bookBy(method);
    expect(copied(readCopy(heardOf(sent, book, 'spaced'), book, true)).text).toBe(received);
  });

  test('may be a single letter, which has no gaps to be heard', () => {
    for (const method of ['itu', 'fastest-spaced'] as const) {
      const book = bookBy(method);
      expect(copied(readCopy({ ...heardAs([['.']]), spacing: 'run-on' }, book, true)).text).toHaveLength(1);
    }
  });

  test.each(['0x1for x', '1_0if', '0Odef', '1if x'])('may have a keyword glued to a number: %j', (text) => {
    const book = bookBy('huffman');
    expect(copied(readCopy(heardOf(text, book, 'run-on'), book, true)).text).toBe(text);
  });

  test('has U+FFFD for the few letters that noise spoiled', () => {
    const letters = heardOf('dot and dash and dot', bookBy('itu'), 'spaced').words.map((word) => [...word]);
    letters[0]?.splice(1, 1, '--------');
    expect(copied(readCopy(heardAs(letters), bookBy('itu'), true))).toMatchObject({
      text: 'D\ufffdT AND DASH AND DOT',
      unknown: 1,
    });
    const book = bookBy('huffman');
    const [word = []] = heardOf(source, book, 'spaced').words;
    const spoiled = word.with(5, '-'.repeat(30));
    expect(copied(readCopy(heardAs([spoiled]), book, true)).unknown).toBeGreaterThan(0);
  });

  test('goes on behind an escape that noise spoiled', () => {
    const book = codebookBy('huffman', tallied({ a: 3, b: 1 }));
    const letters = [...(heardOf('aaaaaaaaaaaaaaaéaaaa', book, 'spaced').words[0] ?? [])];
    const spoiled = letters.map((letter) => (letter.length > 20 ? letter.slice(1) : letter));
    expect(copied(readCopy(heardAs([spoiled]), book, true)).text).toBe('aaaaaaaaaaaaaaa\ufffdaaaa');
  });

  test('may be cut short where the recording is, and says so', () => {
    const book = bookBy('huffman');
    const [[elements = ''] = []] = heardOf('print(1)', book, 'run-on').words;
    const cut = heardAs([[elements.slice(0, -1)]], 'run-on');
    expect(copied(readCopy(cut, book, false))).toMatchObject({
      text: 'print(1',
      unknown: 0,
      isCutShort: true,
    });
    expect(complaintOf(readCopy(cut, book, true))).toContain('half a codeword');
  });
});

describe('what was heard, by another codebook', () => {
  const pairs = made.flatMap((sent) =>
    methods.filter((other) => other !== sent).map((other) => [sent, other] as const),
  );
  test.each(pairs)('is refused: sent by %s, read by %s', (sent, other) => {
    const book = bookBy(sent);
    for (const spacing of book.prefixFree ? (['run-on', 'spaced'] as const) : (['spaced'] as const)) {
      const reading = readCopy(heardOf(source, book, spacing), bookBy(other), true);
      expect(reading).toMatchObject({ kind: 'refused', error: { code: 'recording-other-codebook' } });
    }
  });

  test.each(made)('is refused: sent by International Morse, read by %s', (other) => {
    const reading = readCopy(heardOf(source, bookBy('itu'), 'spaced'), bookBy(other), true);
    expect(complaintOf(reading)).toContain('gaps between words');
  });

  test('says which gaps are wanting', () => {
    const reading = readCopy(heardOf(source, bookBy('huffman'), 'run-on'), bookBy('itu'), true);
    expect(complaintOf(reading)).toContain('run on without a gap');
  });

  test('minds no pauses, and no gaps so wide that all are taken for those between words', () => {
    const book = bookBy('huffman');
    const [word = []] = heardOf(source, book, 'spaced').words;
    const paused = [word.slice(0, 100), word.slice(100)];
    expect(copied(readCopy(heardAs(paused), book, true)).text).toBe(source);
    expect(copied(readCopy(heardAs(word.map((letter) => [letter])), book, true)).text).toBe(source);
  });
});
