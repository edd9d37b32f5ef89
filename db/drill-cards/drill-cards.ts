import type { Database } from 'better-sqlite3';
import type { DrillCard, Memory } from '../../core/practice/drill-card.ts';
import { statement } from '../statement.ts';
import listSql from './list.sql?raw';
import readSql from './read.sql?raw';
import saveSql from './save.sql?raw';

/** Every card that was ever answered. */
export function storedCards(database: Database): readonly DrillCard[] {
  return statement<[], CardRow>(database, listSql)
    .all()
    .map(({ symbol, code, way, ...memory }) => ({ symbol, code, way, memory }));
}

/** What is remembered of a card; null where it was never answered. */
export function storedMemory(
  database: Database,
  { symbol, code, way }: Omit<DrillCard, 'memory'>,
): Memory | null {
  return statement<[string, string, string], Memory>(database, readSql).get(symbol, code, way) ?? null;
}

/** Stores a card in place of what was remembered of it. */
export function saveCard(database: Database, { memory, ...card }: DrillCard): void {
  statement<[CardRow]>(database, saveSql).run({ ...card, ...memory });
}

type CardRow = Omit<DrillCard, 'memory'> & Memory;
