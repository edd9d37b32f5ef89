import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Codebook, methods } from '../../../core/codebook/codebook.ts';
import { codebookBy, methodFacts } from '../../../core/codebook/methods.ts';
import { ESCAPE, textOf } from '../../../core/count/symbol.ts';
import { encode } from '../../../core/encode/signals.ts';
import { anyTallies, segmentsOf } from '../arbitraries.ts';

const made = methods.filter((method) => !methodFacts[method].isGiven);
const lettersOf = (text: string, book: Codebook) => {
  const { distinct, ids } = encode(segmentsOf(text), book);
  return [...ids].flatMap((id) => distinct[id]?.letters ?? []);
};

/** The letters of elements that run on, taken off one codeword after the other. */
function cut(elements: string, { entries, escape }: Codebook): readonly string[] {
  const letters: string[] = [];
  for (let at = 0; at < elements.length;) {
    const letter = entries.find(({ code }) => elements.startsWith(code, at))?.code ?? elements.slice(at);
    letters.push(letter);
    at += letter.length;
    if (letter !== escape) continue;
    letters.push(elements.slice(at, at + 21));
    at += 21;
  }
  return letters;
}

/** The text of letters. */
function read(letters: readonly string[], { entries }: Codebook): string {
  const symbols = new Map(entries.map(({ symbol, code }) => [code, symbol]));
  let isEscaped = false;
  return letters
    .map((letter) => {
      if (isEscaped) {
        isEscaped = false;
        return String.fromCodePoint(parseInt(letter.replaceAll('.', '0').replaceAll('-', '1'), 2));
      }
      const symbol = symbols.get(letter) ?? ESCAPE;
      isEscaped = symbol === ESCAPE;
      return textOf(symbol);
    })
    .join('');
}

test.each(made)(
  'any text comes back from its letters by %s, and from its elements where they run on',
  (method) => {
    fc.assert(
      fc.property(anyTallies(), fc.string({ unit: 'grapheme' }), (tallies, text) => {
        const source = `def ${text}\nif """é"""`;
        const book = codebookBy(method, tallies);
        const letters = lettersOf(source, book);
        expect(read(letters, book)).toBe(source);
        if (book.prefixFree) expect(cut(letters.join(''), book)).toEqual(letters);
      }),
    );
  },
);
