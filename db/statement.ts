import type { Database, Statement } from 'better-sqlite3';

const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * The statement of `sql`, prepared once per database. The caller names what goes in and what a row holds,
 * because the types of SQL end here.
 */
export function statement<Input extends readonly unknown[], Row = unknown>(
  database: Database,
  sql: string,
): Statement<[...Input], Row> {
  const statements = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, statements);
  const known = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, known);
  return known as Statement<[...Input], Row>;
}
