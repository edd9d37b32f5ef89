import type { Database } from 'better-sqlite3';
import { sounderError } from '../../../core/errors.ts';
import type { IndexProgress } from '../../../core/python/calls.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { bytePath } from '../../../db/files/byte-path.ts';
import { storedStamps } from '../../../db/files/files.ts';
import { beginIndex, finishIndex } from '../../../db/installations/installations.ts';
import { saveUnreadFolders, storedUnreadFolders } from '../../../db/unread-folders/unread-folders.ts';
import type { Host } from '../../python/host.ts';
import { walkLibrary } from '../library/walk-library.ts';
import { checkBegun, removeFiles, storeBatch } from '../store/store-batch.ts';
import { type Changes, changesBetween, isWalked } from './changes.ts';
import { Progress } from './progress.ts';
import { scanAll } from './scan-all.ts';
import type { ScanPool } from './scan-pool.ts';
import type { Walked } from './walk.ts';

/** What an index works with. */
export interface IndexTools {
  readonly database: Database;
  readonly host: Host;
  readonly pool: ScanPool;
  readonly report: (progress: IndexProgress) => void;
}

/**
 * Reads what changed in a library since the last time and stores it, batch by batch. Throws `cancelled` soon
 * after the signal, and `installation-unknown` if it was forgotten for good meanwhile; whatever else ends it
 * early, the batches stored until then stay.
 */
export async function indexLibrary(
  tools: IndexTools,
  installation: Installation,
  signal: AbortSignal,
): Promise<void> {
  tools.pool.start(); // the workers warm up while we walk
  const walked = await walkLibrary(
    tools.host.files,
    bytePath(installation.library),
    { hasSitePackages: true },
    signal,
  );
  await indexWalked(tools, installation, walked, signal);
}

/** The same of a library that was walked already. */
export async function indexWalked(
  tools: IndexTools,
  installation: Installation,
  walked: Walked,
  signal: AbortSignal,
): Promise<void> {
  const { database, host, pool } = tools;
  const { id } = installation;
  if (signal.aborted) throw sounderError('cancelled'); // or what was forgotten meanwhile would come back
  const changes = begin(database, installation, walked);
  const progress = new Progress(id, changes.changed, tools.report);
  await scanAll(pool, bytePath(installation.library), changes.changed, signal, (batch) => {
    storeBatch(database, id, batch);
    progress.add(batch.map(({ file }) => file));
  });
  finish(database, installation, walked, host.now());
}

/** Immediate, so that no other process changes what is stored between comparing and beginning. */
function begin(database: Database, { id }: Installation, walked: Walked): Changes {
  return database
    .transaction(() => {
      const changes = changesBetween(walked, storedStamps(database, id));
      beginIndex(database, id, walked.hasSitePackages);
      removeFiles(database, id, changes.gone);
      return changes;
    })
    .immediate();
}

function finish(database: Database, { id }: Installation, walked: Walked, at: number): void {
  const { hasSitePackages, unread } = walked;
  database
    .transaction(() => {
      checkBegun(database, id);
      const elsewhere = storedUnreadFolders(database, id).filter(({ path }) => !isWalked(walked, `${path}/`));
      saveUnreadFolders(database, id, [...elsewhere, ...unread]);
      finishIndex(database, id, { hasSitePackages, at });
    })
    .immediate();
}
