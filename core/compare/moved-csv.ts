import { csvRow } from '../csv-row.ts';
import type { MovedSymbol } from './moved-symbols.ts';

/**
 * Symbols with what became of them as comma-separated values (RFC 4180), in the order given: for each corpus, by its
 * title, the count, the occurrences per million, the length and the codeword; the last two are empty where there is none.
 */
export function movedCsv(titles: readonly string[], moved: readonly MovedSymbol[]): string {
  const columns = titles.flatMap((title) =>
    ['count', 'per million', 'length', 'code'].map((column) => `${title}: ${column}`),
  );
  const rows = moved.map(({ symbol, kind, counts, perMillion, lengths, codes }) => [
    symbol,
    kind,
    ...titles.flatMap((_, at) => [
      `${counts[at] ?? 0}`,
      `${perMillion[at] ?? 0}`,
      `${lengths[at] ?? ''}`,
      codes[at] ?? '',
    ]),
  ]);
  return [['symbol', 'kind', ...columns], ...rows].map(csvRow).join('');
}
