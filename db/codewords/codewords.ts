import type { Database } from 'better-sqlite3';
import type { CodebookEntry } from '../../core/codebook/codebook.ts';
import type { KeptId } from '../../core/codebook/kept.ts';
import type { SourceSymbol } from '../../core/count/symbol.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';
import ofCodebookSql from './of-codebook.sql?raw';

/** Stores the entries of a codebook that has none yet. It belongs into the transaction that made the codebook. */
export function saveCodewords(database: Database, codebook: KeptId, entries: readonly CodebookEntry[]): void {
  const add = statement<[number, string, number | null, string]>(database, addSql);
  for (const { symbol, count, code } of entries) add.run(codebook, symbol, count, code);
}

/** The entries of a codebook, by the names of their symbols. */
export function storedCodewords(database: Database, codebook: KeptId): readonly CodebookEntry[] {
  return statement<[number], Row>(database, ofCodebookSql).all(codebook);
}

/** Only what was checked is stored, so a symbol's name is a symbol. */
interface Row {
  readonly symbol: SourceSymbol;
  readonly count: number | null;
  readonly code: string;
}
