import type { Database } from 'better-sqlite3';
import type { InstallationId } from '../../../core/python/installation.ts';
import { removeFile, saveFile } from '../../../db/files/files.ts';
import { saveTallies } from '../../../db/tallies/tallies.ts';
import type { ScannedFile } from '../index/found-file.ts';

const noDocstrings = { triple: 0, single: 0 };
const noCounts = { codes: new Uint32Array(), counts: new Uint32Array() };

/** Stores what became of a batch of files, all or nothing. */
export function storeBatch(
  database: Database,
  installation: InstallationId,
  batch: readonly ScannedFile[],
): void {
  database.transaction(() => {
    for (const scanned of batch) storeFile(database, installation, scanned);
  })();
}

function storeFile(database: Database, installation: InstallationId, scanned: ScannedFile): void {
  const { path, size, modified } = scanned.file;
  switch (scanned.kind) {
    case 'vanished':
      removeFile(database, installation, path);
      return;
    case 'unreadable': {
      const { note } = scanned;
      const record = {
        path,
        size,
        modified: null,
        encoding: 'unknown',
        note,
        symbols: 0,
        docstrings: noDocstrings,
      };
      saveTallies(database, saveFile(database, installation, record), noCounts);
      return;
    }
    case 'counted': {
      const { encoding, note, symbols, docstrings } = scanned;
      const record = { path, size, modified, encoding, note, symbols, docstrings };
      saveTallies(database, saveFile(database, installation, record), scanned);
    }
  }
}
