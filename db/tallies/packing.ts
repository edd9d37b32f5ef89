import type { Database } from 'better-sqlite3';
import { packed } from './packed.ts';

/** Teaches SQL `packed_counts('{"101":2}')`, with which a migration packs the rows of a file. */
export function addPacking(database: Database): void {
  database.function('packed_counts', { deterministic: true }, (json: string) => {
    // Of our own making a statement before; keys that are whole numbers ascend (ECMAScript, 10.1.11.1).
    const counts = JSON.parse(json) as Readonly<Record<string, number>>;
    return packed({
      codes: Uint32Array.from(Object.keys(counts), Number),
      counts: Uint32Array.from(Object.values(counts)),
    });
  });
}
