import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import type { Installation, InstallationId } from '../../../core/python/installation.ts';
import {
  addedLibraries,
  keepPresent,
  saveInstallation,
  storedInstallation,
} from '../../../db/installations/installations.ts';
import type { Host } from '../../python/host.ts';
import { locate } from '../../python/locate.ts';
import { realPath } from '../../python/look.ts';

/**
 * Searches the computer, stores what is found and reports each; what is not found any more is marked so. Throws
 * `cancelled` soon after the signal.
 */
export async function findInstallations(
  database: Database,
  host: Host,
  report: (found: Installation) => void,
  signal: AbortSignal,
): Promise<void> {
  const ids: InstallationId[] = [];
  for await (const found of locate(host)) {
    checkWanted(signal);
    const id = saveInstallation(database, found);
    ids.push(id);
    const stored = storedInstallation(database, id);
    if (stored !== null) report(stored);
  }
  checkWanted(signal);
  // No search finds what a person added: the disk tells whether it is there.
  const added = addedLibraries(database).filter(({ library }) => realPath(host.files, library) !== null);
  keepPresent(database, [...ids, ...added.map(({ id }) => id)]);
}

function checkWanted(signal: AbortSignal): void {
  if (signal.aborted) throw sounderError('cancelled');
}
