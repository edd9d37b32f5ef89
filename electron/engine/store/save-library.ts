import type { Database } from 'better-sqlite3';
import { type FoundInstallation, type InstallationId, isAdded } from '../../../core/python/installation.ts';
import {
  installationWithLibrary,
  saveInstallation,
  setForgotten,
} from '../../../db/installations/installations.ts';
import { describeLibrary } from '../../python/describe.ts';
import { describeZip } from '../../python/describe-zip.ts';
import type { Host } from '../../python/host.ts';
import { isFile } from '../../python/look.ts';
import { libraryFailure } from '../library/library-failure.ts';

/**
 * What files tell of a library that somebody named. Throws `library-damaged`, `library-missing` or
 * `library-unreadable` where it is a zip and cannot be read.
 */
export async function describeNamed(host: Host, library: string): Promise<FoundInstallation> {
  if (!isFile(host.files, library)) return describeLibrary(host, library, 'folder');
  try {
    return await describeZip(host, library, 'zip');
  } catch (thrown) {
    throw libraryFailure(thrown, library);
  }
}

/**
 * Stores libraries that somebody named, all or none, and answers with their numbers. One that a search found
 * stays what it was found as, unless the search no longer finds it.
 */
export function saveNamed(
  database: Database,
  libraries: readonly FoundInstallation[],
): readonly InstallationId[] {
  return database.transaction(() => libraries.map((library) => saveOne(database, library))).immediate();
}

function saveOne(database: Database, found: FoundInstallation): InstallationId {
  const known = installationWithLibrary(database, found.library);
  const isFound = known?.present === true && !isAdded(known.origin);
  const id = isFound ? known.id : saveInstallation(database, found);
  setForgotten(database, id, false); // what is named again is wanted again
  return id;
}
