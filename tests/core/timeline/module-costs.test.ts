import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { countSymbols } from '../../../core/count/count.ts';
import { codeOf } from '../../../core/count/symbol.ts';
import { encode } from '../../../core/encode/signals.ts';
import { scan } from '../../../core/python/scan.ts';
import { segment } from '../../../core/python/segment.ts';
import { padded } from '../../../core/python/source-bytes.ts';
import { costing, type ModuleCosts, moduleCosts } from '../../../core/timeline/module-costs.ts';
import { buildTimeline, duration, letterUnits, type Spacing } from '../../../core/timeline/timeline.ts';
import { anyTallies, segmentsOf, tallied } from '../arbitraries.ts';

const words = [
  'def',
  'class',
  'if',
  'lambda',
  '"""d"""',
  "'''d'''",
  'é',
  '電',
  '🔔',
  'x',
  ' ',
  '\n',
  ':',
  '(',
];
const anySource = () =>
  fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));

/** What a source's tallies cost together. */
function costOf(text: string, costs: ModuleCosts): number {
  const source = padded(new TextEncoder().encode(text));
  const { codes, counts } = countSymbols(source, scan(source));
  const cost = costing(costs);
  return codes.reduce((sum, code, at) => sum + cost(code) * (counts[at] ?? 0), 0);
}

describe('the costs of symbols', () => {
  test('come to what a timeline of the source takes, whatever the book lacks', () => {
    const spacing = fc.constantFrom<Spacing>('run-on', 'spaced');
    fc.assert(
      fc.property(
        anySource(),
        anyTallies(),
        spacing,
        fc.constantFrom(1, 2.5),
        (text, tallies, spacing, stretch) => {
          const book = huffmanCodebook(tallies);
          const landmarks = scan(padded(new TextEncoder().encode(text)));
          const timeline = buildTimeline(encode(segment(text, landmarks), book), spacing, stretch);
          expect(costOf(text, moduleCosts(book, spacing, stretch))).toBe(duration(timeline));
        },
      ),
    );
  });

  test.each(['itu', 'wabun'] as const)('by %s are at least those of a word', (method) => {
    const letters = fc.constantFrom(...Array.from('eÉéßſı×_ョガ゙ｶﾞ゠、"電🔔'));
    const word = fc.oneof(letters, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
    const book = codebookBy(method, []);
    const costs = moduleCosts(book, 'spaced');
    fc.assert(
      fc.property(word, (character) => {
        const { distinct } = encode(segmentsOf(character), book);
        const letters = distinct.flatMap(({ letters }) => letters).filter((code) => code !== '-..---'); // DO
        const units = letters.reduce((sum, letter) => sum + letterUnits(letter, 'spaced'), 0);
        expect(costOf(character, costs)).toBe(units);
      }),
      { numRuns: 1000 },
    );
  });

  test('are nothing for what needs an escape, in a book without one', () => {
    const cost = costing(
      moduleCosts(codebookBy('huffman', tallied({ i: 2, f: 1 }), { hasEscape: false }), 'run-on'),
    );
    expect(cost(codeOf('KW:if'))).toBe(6);
    expect(cost(codeOf('KW:in'))).toBe(cost(codeOf('CHAR:i')));
    expect(cost(codeOf('CHAR:é'))).toBe(0);
  });
});
