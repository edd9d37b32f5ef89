import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import type { InstallationId } from '../../../core/python/installation.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import { removeFile, saveFile } from '../../../db/files/files.ts';
import { goOnWithIndex } from '../../../db/installations/installations.ts';
import { TallyChanges } from '../../../db/tallies/tallies.ts';
import type { ScannedFile } from '../index/found-file.ts';

const noDocstrings = { triple: 0, single: 0 };
const noCounts = { codes: new Uint32Array(), counts: new Uint32Array() };

/**
 * Throws `installation-unknown` unless an index of it was begun. Two programs may have the database open, and while
 * one reads a library the other may end and delete what was forgotten.
 */
export function checkBegun(database: Database, installation: InstallationId): void {
  if (!goOnWithIndex(database, installation)) throw sounderError('installation-unknown');
}

/** Stores what became of a batch of files of an index under way, all or nothing. Throws as `checkBegun` does. */
export function storeBatch(
  database: Database,
  installation: InstallationId,
  batch: readonly ScannedFile[],
): void {
  database
    .transaction(() => {
      checkBegun(database, installation);
      const tallies = new TallyChanges(database, installation);
      for (const scanned of batch) storeFile(database, installation, scanned, tallies);
      tallies.write();
    })
    .immediate();
}

/** Forgets files and what they had in the tallies; nothing happens for those that are not stored. */
export function removeFiles(
  database: Database,
  installation: InstallationId,
  paths: readonly BytePath[],
): void {
  database
    .transaction(() => {
      const tallies = new TallyChanges(database, installation);
      for (const path of paths) {
        tallies.remove(path);
        removeFile(database, installation, path);
      }
      tallies.write();
    })
    .immediate();
}

function storeFile(
  database: Database,
  installation: InstallationId,
  scanned: ScannedFile,
  tallies: TallyChanges,
): void {
  const { path, size, modified } = scanned.file;
  switch (scanned.kind) {
    case 'vanished':
      tallies.remove(path);
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
      tallies.replace(path, () => saveFile(database, installation, record), noCounts);
      return;
    }
    case 'counted': {
      const { encoding, note, symbols, docstrings } = scanned;
      const record = { path, size, modified, encoding, note, symbols, docstrings };
      tallies.replace(path, () => saveFile(database, installation, record), scanned);
    }
  }
}
