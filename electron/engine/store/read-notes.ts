import type { Database } from 'better-sqlite3';
import { areas } from '../../../core/count/area.ts';
import type { InstallationId, Note } from '../../../core/python/installation.ts';
import { textOfPath } from '../../../db/files/byte-path.ts';
import { type NotedFile, storedNotes } from '../../../db/files/files.ts';
import { storedUnreadFolders } from '../../../db/unread-folders/unread-folders.ts';

/** What is noted of an installation's files and folders, by the bytes of their paths. */
export function readNotes(database: Database, installation: InstallationId): readonly Note[] {
  const of = (kind: Note['kind'], noted: readonly NotedFile[]) => noted.map((each) => ({ kind, ...each }));
  return [
    ...of('file', storedNotes(database, installation, areas)),
    ...of('folder', storedUnreadFolders(database, installation)),
  ]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ kind, path, note }) => ({ kind, path: textOfPath(path), reason: note }));
}
