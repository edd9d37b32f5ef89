import type { Database } from 'better-sqlite3';
import type { FoundInstallation, InstallationId } from '../../../core/python/installation.ts';
import type { Host } from '../../python/host.ts';
import { chosenLibraries } from '../library/chosen-libraries.ts';
import { describeNamed, saveNamed } from './save-library.ts';

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
  const described: FoundInstallation[] = [];
  for (const library of await chosenLibraries(host, path, signal)) {
    described.push(await describeNamed(host, library));
  }
  return saveNamed(database, described);
}
