import type { Comparison } from '../../core/compare/comparison.ts';
import { crossCosts } from '../../core/compare/cross-cost.ts';
import { divergences, entropyOf } from '../../core/compare/divergence.ts';
import { type FairSet, leftOutWords } from '../../core/compare/fair-set.ts';
import { type Moves, movesAlong } from '../../core/compare/moves.ts';
import { hasMoved, movedSymbols } from '../../core/compare/moved-symbols.ts';
import { steadyCodebook } from '../../core/compare/steady.ts';
import { onOneLine } from '../../core/count/visible.ts';
import { symbolName } from './symbol-name.ts';

/** How many symbols are listed. */
const LISTED = 20;

/** A comparison for people: what is compared, what each costs by the other's codebook, and what moved. */
export function compareSummary(
  set: Extract<FairSet, { kind: 'fair' }>,
  comparison: Comparison,
  onlyShared: boolean,
): string {
  const { corpora, counts } = comparison;
  const numbers = corpora.map((_, at) => `${at + 1}`);
  return [
    `Compared: ${set.areas.join(', ')}`,
    ...(set.leftOut.length === 0 ? [] : [`left out: ${leftOutWords(set.leftOut)}`]),
    ...(onlyShared
      ? ['counted: only the modules that all of them have, because one library is trimmed']
      : []),
    '',
    ...columns([
      ['', 'files', 'bytes', 'symbols', 'distinct', 'entropy', 'from'],
      ...corpora.map(({ title, files, filesThere, bytes, symbols, tallies, from }, at) => [
        `${at + 1} ${title}`,
        files === filesThere ? `${files}` : `${files} of ${filesThere}`,
        `${bytes}`,
        `${symbols}`,
        `${tallies.length}`,
        entropyOf(counts[at] ?? []).toFixed(6),
        from,
      ]),
    ]),
    '',
    'Elements per symbol of each, by row, under the codebook of each, by column',
    ...matrix(numbers, crossCosts(comparison), ({ elements, excess }) =>
      excess === 0 ? elements.toFixed(4) : `${elements.toFixed(4)} ${percent(excess, true)}`,
    ),
    '',
    'Jensen-Shannon divergence, in bits',
    ...matrix(numbers, divergences(counts), (bits) => bits.toFixed(6)),
    '',
    ...movesAlong(comparison).flatMap((moves, at) => stepLines(comparison, moves, at)),
    '',
    'What moved most, by the change of share times length: occurrences per million, and codewords',
    ...movedLines(comparison),
  ]
    .map((line) => `${onOneLine(line).trimEnd()}\n`)
    .join('');
}

function stepLines({ books, corpora }: Comparison, moves: Moves, at: number): readonly string[] {
  const { shared, gained, lost, lengths, codewords } = moves;
  const [older, newer] = [books[at], corpora[at + 1]];
  const lines = [
    `From ${at + 1} to ${at + 2}: ${gained.length} symbols gained, ${lost.length} lost, ${shared} shared`,
    `  another length    ${lengths.symbols}, ${percent(lengths.share)} of occurrences`,
    `  another codeword  ${codewords.symbols}, ${percent(codewords.share)}`,
  ];
  if (older?.prefixFree !== true || newer === undefined) return lines;
  const { moved } = steadyCodebook(older, newer.tallies);
  return [...lines, `  with a steady codebook ${moved.symbols}, ${percent(moved.share)}`];
}

function movedLines(comparison: Comparison): readonly string[] {
  const moved = movedSymbols(comparison).filter(hasMoved).slice(0, LISTED);
  return columns([
    ['', ...comparison.corpora.map((_, at) => `${at + 1}`), 'codewords'],
    ...moved.map(({ symbol, perMillion, codes }) => [
      symbolName(symbol),
      ...perMillion.map((share) => share.toFixed(1)),
      [...new Set(codes)].map((code) => code ?? 'none').join(' → '),
    ]),
  ]);
}

function matrix<T>(
  names: readonly string[],
  rows: readonly (readonly T[])[],
  cell: (value: T) => string,
): readonly string[] {
  return columns([['', ...names, ''], ...rows.map((row, at) => [names[at] ?? '', ...row.map(cell), ''])]);
}

/** Rows with their cells below each other: the first to the left, the last as it is, the others to the right. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const last = (rows[0]?.length ?? 0) - 1;
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      if (at === last) return cell;
      return at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
    });
    return `  ${cells.join('  ')}`;
  });
}

function percent(share: number, isSigned = false): string {
  return `${isSigned && share > 0 ? '+' : ''}${(share * 100).toFixed(3)} %`;
}
