import type { Database } from 'better-sqlite3';
import type { InstallationId } from '../../../core/python/installation.ts';
import {
  installationWithLibrary,
  saveInstallation,
  setForgotten,
} from '../../../db/installations/installations.ts';
import { describeLibrary } from '../../python/describe.ts';
import { describeZip } from '../../python/describe-zip.ts';
import type { Host } from '../../python/host.ts';
import { isFile } from '../../python/look.ts';

/**
 * Stores a library that somebody named, and answers with its number. One that a search found stays what it was
 * found as, unless the search no longer finds it.
 */
export async function saveLibrary(database: Database, host: Host, library: string): Promise<InstallationId> {
  const known = installationWithLibrary(database, library);
  if (known?.present === true && known.origin !== 'folder') return known.id;
  const described = isFile(host.files, library)
    ? await describeZip(host, library, 'folder')
    : describeLibrary(host, library, 'folder');
  const id = saveInstallation(database, described);
  setForgotten(database, id, false); // what is named again is wanted again
  return id;
}
