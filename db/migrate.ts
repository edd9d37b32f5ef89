import type { Database } from 'better-sqlite3';
import { addMigrationFunctions } from './migration-functions.ts';
import { migrations } from './migrations.ts';

/** Written into the file so that another program's database is told apart: `Sndr`. */
export const APPLICATION_ID = 0x536e6472;

/**
 * Brings a database to today's schema in one transaction: all steps it lacks, or none. Immediate, so that
 * of two processes that open it at once the second waits and then finds nothing left to do.
 */
export function migrate(database: Database): void {
  addMigrationFunctions(database);
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true }) as number;
      for (const step of migrations.slice(version)) database.exec(step);
      if (version >= migrations.length) return;
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}
