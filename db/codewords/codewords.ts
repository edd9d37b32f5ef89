import type { Database } from 'better-sqlite3';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { KeptId } from '../../core/codebook/kept.ts';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';
import ofCodebookSql from './of-codebook.sql?raw';

/** A codebook's symbols: those with a codeword, and those that its escape stands for. */
export type Codewords = Pick<Codebook, 'entries' | 'folded'>;

/** Stands where the escape is sent: a codeword is never empty. */
const NO_CODEWORD = '';

/** Stores the symbols of a codebook that has none yet. It belongs into the transaction that made the codebook. */
export function saveCodewords(database: Database, codebook: KeptId, { entries, folded }: Codewords): void {
  const add = statement<[number, string, number | null, string]>(database, addSql);
  for (const { symbol, count, code } of entries) add.run(codebook, symbol, count, code);
  for (const { symbol, count } of folded) add.run(codebook, symbol, count, NO_CODEWORD);
}

/** The symbols of a codebook, by their names. */
export function storedCodewords(database: Database, codebook: KeptId): Codewords {
  const rows = statement<[number], Row>(database, ofCodebookSql).all(codebook);
  return {
    entries: rows.filter(({ code }) => code !== NO_CODEWORD),
    folded: rows.flatMap(({ symbol, count, code }) =>
      code === NO_CODEWORD && count !== null ? [{ symbol, count }] : [],
    ),
  };
}

/** Only what was checked is stored, so a symbol's name is a symbol. */
interface Row {
  readonly symbol: SourceSymbol;
  readonly count: number | null;
  readonly code: string;
}
