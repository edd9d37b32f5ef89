import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import type { ModuleId, ModuleSource } from '../../../core/python/installation.ts';
import { bytePath } from '../../../db/files/byte-path.ts';
import { type PlacedModule, storedModule } from '../../../db/files/files.ts';
import { decodeText } from '../../python/decode.ts';
import { type FileSystem, fileErrorCode } from '../../python/host.ts';
import { SourceReader } from '../index/source-reader.ts';
import { openLibrary } from '../library/open-library.ts';

/** The largest module that is sent, in megabytes: more would hold up the window, and nobody hears its end. */
const LARGEST = 4;

/**
 * A module's text as it is on the disk now; size, encoding and note are of this text. Throws `module-unknown`,
 * `module-too-large`, `module-changing` or `module-vanished`.
 */
export async function readModule(
  database: Database,
  disk: FileSystem,
  id: ModuleId,
  reader = new SourceReader(),
): Promise<ModuleSource> {
  const placed = storedModule(database, id);
  if (placed === null) throw sounderError('module-unknown');
  const bytes = await readBytes(disk, placed, reader);
  const { text, encoding, note } = decodeText(bytes);
  return { module: { ...placed.module, bytes: bytes.length, encoding, note }, text };
}

async function readBytes(
  disk: FileSystem,
  { module, library, path }: PlacedModule,
  reader: SourceReader,
): Promise<Uint8Array> {
  try {
    const { signal } = new AbortController(); // a module is read too soon to be cancelled
    const opened = await openLibrary(disk, bytePath(library), reader, signal);
    try {
      const { bytes, length } = opened.read(path, LARGEST * 1e6);
      return bytes.subarray(0, length);
    } finally {
      opened.close();
    }
  } catch (thrown) {
    throw explained(thrown, module.path);
  }
}

function explained(thrown: unknown, path: string): unknown {
  switch (fileErrorCode(thrown)) {
    case null:
      return thrown;
    case 'ETOOLONG':
      return sounderError('module-too-large', path, LARGEST);
    case 'ECHANGING':
      return sounderError('module-changing', path);
    default:
      return sounderError('module-vanished', path);
  }
}
