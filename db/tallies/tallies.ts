import type { Database } from 'better-sqlite3';
import { type Area, areaOf } from '../../core/count/area.ts';
import type { SymbolCode } from '../../core/count/symbol.ts';
import type { InstallationId, ModuleId } from '../../core/python/installation.ts';
import { readFileCounts, saveFileCounts } from '../file-counts/file-counts.ts';
import type { StoredCounts } from '../file-counts/packed.ts';
import type { BytePath } from '../files/byte-path.ts';
import { statement } from '../statement.ts';
import { addSymbols } from '../symbols/symbols.ts';
import addSql from './add.sql?raw';
import clearSql from './clear.sql?raw';
import purgeSql from './purge.sql?raw';
import sumSql from './sum.sql?raw';

/** How often each symbol occurs in an installation, all files of these areas together. */
export function sumTallies(
  database: Database,
  installation: InstallationId,
  areas: readonly Area[],
): readonly (readonly [SymbolCode, number])[] {
  return statement<[number, string], [SymbolCode, number]>(database, sumSql)
    .raw()
    .all(installation, JSON.stringify(areas));
}

/** Deletes all tallies of an installation. */
export function purgeTallies(database: Database, installation: InstallationId): void {
  statement<[number]>(database, purgeSql).run(installation);
}

/**
 * What some files change in the tallies of their installation, written together: an area has few symbols, and
 * many files have the same. All of it, reading included, belongs into one immediate transaction.
 */
export class TallyChanges {
  readonly #database: Database;
  readonly #installation: InstallationId;
  readonly #changes = new Map<Area, Map<SymbolCode, number>>();

  constructor(database: Database, installation: InstallationId) {
    this.#database = database;
    this.#installation = installation;
  }

  /**
   * Takes out what is stored of a file, from the area it was stored in, whatever the rules of areas say today; to
   * be called before it is removed.
   */
  remove(path: BytePath): void {
    readFileCounts(this.#database, this.#installation, path, (area, code, count) => {
      const changes = this.#of(area);
      changes.set(code, (changes.get(code) ?? 0) - count);
    });
  }

  /** Puts a file's counts in place of those that are stored of it; `save` stores the file itself, in between. */
  replace(path: BytePath, save: () => ModuleId, counts: StoredCounts): void {
    this.remove(path);
    saveFileCounts(this.#database, save(), counts);
    const changes = this.#of(areaOf(path));
    counts.codes.forEach((code, at) => {
      changes.set(code, (changes.get(code) ?? 0) + (counts.counts[at] ?? 0));
    });
  }

  /** Writes what changed. */
  write(): void {
    for (const [area, changes] of this.#changes) {
      const changed = [...changes].filter(([, change]) => change !== 0);
      addSymbols(
        this.#database,
        changed.map(([code]) => code),
      );
      statement<[number, Area, string]>(this.#database, addSql).run(
        this.#installation,
        area,
        JSON.stringify(changed),
      );
    }
    statement<[number]>(this.#database, clearSql).run(this.#installation);
    this.#changes.clear();
  }

  #of(area: Area): Map<SymbolCode, number> {
    const known = this.#changes.get(area) ?? new Map<SymbolCode, number>();
    this.#changes.set(area, known);
    return known;
  }
}
