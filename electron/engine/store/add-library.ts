import type { Database } from 'better-sqlite3';
import type { InstallationId } from '../../../core/python/installation.ts';
import type { Host } from '../../python/host.ts';
import { chosenLibraries } from '../library/chosen-libraries.ts';
import { saveLibrary } from './save-library.ts';

/**
 * Stores the libraries that a person means by a folder or a zip. Throws as `chosenLibraries` does, and then
 * nothing is stored.
 */
export async function addLibrary(
  database: Database,
  host: Host,
  path: string,
  signal: AbortSignal,
): Promise<readonly InstallationId[]> {
  const added: InstallationId[] = [];
  for (const library of await chosenLibraries(host, path, signal)) {
    added.push(await saveLibrary(database, host, library));
  }
  return added;
}
