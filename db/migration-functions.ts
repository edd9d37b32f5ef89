import type { Database } from 'better-sqlite3';
import { areaOf } from '../core/count/area.ts';
import { packed } from './file-counts/packed.ts';

/** Teaches SQL what migrations call: `area_of(path)`, which is core's to say, and `packed_counts('{"101":2}')`. */
export function addMigrationFunctions(database: Database): void {
  database.function('area_of', { deterministic: true }, (path: Buffer) => areaOf(path.toString('latin1')));
  database.function('packed_counts', { deterministic: true }, (json: string) => {
    // Of our own making a statement before; keys that are whole numbers ascend (ECMAScript, 10.1.11.1).
    const counts = JSON.parse(json) as Readonly<Record<string, number>>;
    return packed({
      codes: Uint32Array.from(Object.keys(counts), Number),
      counts: Uint32Array.from(Object.values(counts)),
    });
  });
}
