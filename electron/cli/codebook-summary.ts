import type { Codebook } from '../../core/codebook/codebook.ts';
import { isComplete, kraftSum } from '../../core/codebook/kraft.ts';
import { aboveBound, longest, measure } from '../../core/codebook/measure.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import type { Tally } from '../../core/count/tally.ts';
import { onOneLine } from '../../core/count/visible.ts';
import { lossesOf } from '../../core/encode/losses.ts';
import { symbolName } from './symbol-name.ts';
import { textTable, type TextRow } from './text-table.ts';

/** How many characters without a signal are named. */
const NAMED = 40;

/** A codebook for people: where it is from, its figures, what it cannot send, and its codewords. */
export function codebookSummary(from: string, book: Codebook, tallies: readonly Tally[]): string {
  return [
    onOneLine(`${methodFacts[book.method].name}: ${from}`),
    '',
    ...textTable([...figures(book), ...losses(book, tallies)]),
    '',
    ...textTable(book.entries.map(({ symbol, count, code }) => [symbolName(symbol), `${count ?? ''}`, code])),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function figures(book: Codebook): readonly TextRow[] {
  const codes = book.entries.map(({ code }) => code);
  const kraft = isComplete(codes) ? '1' : kraftSum(codes).toFixed(6);
  const measures = measure(book);
  const shape: readonly TextRow[] = [
    ['Kraft sum', kraft],
    ['longest codeword', `${longest(book.entries)}`],
  ];
  if (measures === null) return [['symbols', `${book.entries.length}`], ...shape];
  const { unitsPerSymbol: runOn, unitsPerSymbolSpaced: spaced, bound, boundSpaced, entropy } = measures;
  return [
    ['symbols', `${measures.symbols}`],
    ...folded(book, measures.foldedShare),
    ['entropy, bits per symbol', entropy.toFixed(6)],
    // Only a code without gaps is bound by the entropy.
    figure('elements per symbol', measures.elementsPerSymbol, book.prefixFree ? entropy : 0, 5),
    ...(runOn === null ? [] : [figure('units per symbol', runOn, bound, 3)]),
    figure('units per symbol, spaced', spaced, boundSpaced, 3),
    ...shape,
  ];
}

/** What has no codeword of its own, being too rare among too many. */
function folded({ folded }: Codebook, share: number): readonly TextRow[] {
  if (folded.length === 0) return [];
  return [
    ['sent by the escape', `${folded.length}`, `${percent(share)} of all, in these figures as it is sent`],
  ];
}

/** A figure with what it cannot go below, and how far it lies above that. */
function figure(name: string, value: number, bound: number, digits: number): TextRow {
  const above = aboveBound(value, bound);
  const note = above === null ? '' : `bound ${bound.toFixed(digits)}, ${(above * 100).toFixed(2)} % above`;
  return [name, value.toFixed(digits), note];
}

function losses(book: Codebook, tallies: readonly Tally[]): readonly TextRow[] {
  const { noSignal, noSignalShare, alteredShare } = lossesOf(tallies, book);
  if (!methodFacts[book.method].isGiven && noSignal.length === 0) return [];
  const names = noSignal.slice(0, NAMED).map(({ symbol }) => symbolName(symbol.replace('CHAR:', '')));
  const rest = noSignal.length > NAMED ? ` and ${noSignal.length - NAMED} more` : '';
  return [
    ['without a signal', percent(noSignalShare), `${names.join(' ')}${rest}`],
    ['sent as another character', percent(alteredShare)],
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
