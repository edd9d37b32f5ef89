import type { Codebook, CodebookEntry } from '../../core/codebook/codebook.ts';
import { codewordUnits } from '../../core/codebook/codeword-units.ts';
import { compareSymbols, ESCAPE, kindOf, type SourceSymbol, textOf } from '../../core/count/symbol.ts';
import { spokenOf } from '../words/symbol.ts';

/** An entry as the table shows it. */
export interface TableRow {
  readonly entry: CodebookEntry;
  /** Of all that was counted, from 0 to 1; null where nothing was, and for the escape. */
  readonly share: number | null;
  readonly elements: number;
  readonly units: number;
}

/** The columns that the table can be ordered by. */
export type Column = 'symbol' | 'count' | 'share' | 'codeword' | 'elements' | 'units';

/** A column and a direction: `isRising` is smallest, first in order or shortest at the top. */
export interface Order {
  readonly by: Column;
  readonly isRising: boolean;
}

/** As a codebook's entries come: most frequent first, or by symbol where nothing was counted. */
const firstOrder: Order = { by: 'count', isRising: false };
const uncountedOrder: Order = { by: 'symbol', isRising: true };

/** The rows of a codebook, in the order of its entries. */
export function rowsOf({ entries, folded }: Codebook): readonly TableRow[] {
  const counted = [...entries.filter(({ symbol }) => symbol !== ESCAPE), ...folded];
  const total = counted.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return entries.map((entry) => ({
    entry,
    share: entry.count === null || entry.symbol === ESCAPE ? null : entry.count / total,
    elements: entry.code.length,
    units: codewordUnits(entry.code),
  }));
}

/** Whether anything was counted: nothing was for a given table, which has no counts and no shares. */
export function hasCounts(rows: readonly TableRow[]): boolean {
  return rows.some(({ share }) => share !== null);
}

/** The order that rules: the one that was chosen, if there is what it goes by. */
export function orderOf(rows: readonly TableRow[], chosen: Order | null): Order {
  if (hasCounts(rows)) return chosen ?? firstOrder;
  return chosen === null || chosen.by === 'count' || chosen.by === 'share' ? uncountedOrder : chosen;
}

/** The order after a click on a column: the other way round if it ruled already, else what is asked for most. */
export function orderAfter(order: Order, by: Column): Order {
  return order.by === by
    ? { by, isRising: !order.isRising }
    : { by, isRising: by !== 'count' && by !== 'share' };
}

/** Rows, given most frequent first, in another order; equal ones stay as they were given. */
export function sortRows(rows: readonly TableRow[], { by, isRising }: Order): readonly TableRow[] {
  if (by === 'count' && !isRising) return rows;
  const compare = comparisons[by];
  return rows.toSorted(isRising ? compare : (a, b) => compare(b, a));
}

const comparisons: Readonly<Record<Column, (a: TableRow, b: TableRow) => number>> = {
  symbol: (a, b) => compareSymbols(a.entry.symbol, b.entry.symbol),
  count: (a, b) => (a.entry.count ?? 0) - (b.entry.count ?? 0),
  share: (a, b) => (a.share ?? 0) - (b.share ?? 0),
  codeword: (a, b) => compareCodewords(a.entry.code, b.entry.code),
  elements: (a, b) => a.elements - b.elements,
  units: (a, b) => a.units - b.units,
};

/** As a listener follows them: dot before dash, a codeword before those it begins. ASCII has the dash first. */
function compareCodewords(a: string, b: string): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    if (a[at] !== b[at]) return a[at] === '.' ? -1 : 1;
  }
  return a.length - b.length;
}

/**
 * The rows that `sought` may mean, those it means exactly first: a character by itself or by its code point
 * (`U+00E9`), a word in the text or the name of a symbol, dots and dashes as the beginning of a codeword. All of
 * them for nothing.
 */
export function findRows(rows: readonly TableRow[], sought: string): readonly TableRow[] {
  const wanted = [...sought].length === 1 ? sought : sought.trim(); // a space alone is a character too
  if (wanted === '') return rows;
  const isCode = /^[.-]+$/.test(wanted);
  const words = wanted.toLowerCase();
  const character = characterOf(wanted);
  const [exact, near]: [TableRow[], TableRow[]] = [[], []];
  for (const row of rows) {
    const { symbol, code } = row.entry;
    const isMeant = textOf(symbol) === wanted || symbol === character;
    if (isMeant || (isCode && code === wanted)) exact.push(row);
    else if (isCode ? code.startsWith(wanted) : isNear(row.entry, words)) near.push(row);
  }
  return [...exact, ...near];
}

/** The symbol of the character whose code point this is, in however many digits. */
function characterOf(wanted: string): SourceSymbol | null {
  const digits = /^u\+([0-9a-f]{1,6})$/i.exec(wanted)?.[1];
  const point = parseInt(digits ?? '', 16);
  return point <= LAST_CODE_POINT ? `CHAR:${String.fromCodePoint(point)}` : null; // NaN is not
}

const LAST_CODE_POINT = 0x10ffff;

function isNear({ symbol }: CodebookEntry, words: string): boolean {
  if ([...words].length === 1) return kindOf(symbol) !== 'escape' && textOf(symbol).toLowerCase() === words;
  return spokenOf(symbol).toLowerCase().includes(words) || textOf(symbol).toLowerCase().includes(words);
}

/** A row as text, parted by tabs: symbol, count, share, codeword, elements, units. */
export function rowText({ entry, share, elements, units }: TableRow): string {
  const figures = [entry.count ?? '', share === null ? '' : share.toFixed(6)];
  return [spokenOf(entry.symbol), ...figures, entry.code, elements, units].join('\t');
}
