import type { Database } from 'better-sqlite3';
import { kindOf, type SymbolCode, symbolOf, textOf } from '../../core/count/symbol.ts';
import { statement } from '../statement.ts';
import addSql from './add.sql?raw';

/** Makes sure that each of these codes is stored, so that tallies may name it. */
export function addSymbols(database: Database, codes: Iterable<SymbolCode>): void {
  const add = statement<[number, string, string]>(database, addSql);
  for (const code of codes) {
    const symbol = symbolOf(code);
    add.run(code, kindOf(symbol), textOf(symbol));
  }
}
