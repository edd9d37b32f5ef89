import type { Database } from 'better-sqlite3';
import type { IndexProgress } from '../../../core/bridge.ts';
import { sounderError } from '../../../core/errors.ts';
import type { Installation } from '../../../core/python/installation.ts';
import { type BytePath, bytePath } from '../../../db/files/byte-path.ts';
import { removeFile, storedStamps } from '../../../db/files/files.ts';
import { beginIndex, finishIndex } from '../../../db/installations/installations.ts';
import type { Host } from '../../python/host.ts';
import { storeBatch } from '../store/store-batch.ts';
import { batchesOf } from './batches.ts';
import { type Changes, changesBetween } from './changes.ts';
import { Progress } from './progress.ts';
import type { ScanPool } from './scan-pool.ts';
import { walkLibrary } from './walk.ts';

/** What an index works with. */
export interface IndexTools {
  readonly database: Database;
  readonly host: Host;
  readonly pool: ScanPool;
  readonly report: (progress: IndexProgress) => void;
}

/**
 * Reads what changed in a library since the last time and stores it, batch by batch. Throws `cancelled` soon
 * after the signal; whatever ends it early, the batches stored until then stay.
 */
export async function indexLibrary(
  tools: IndexTools,
  installation: Installation,
  signal: AbortSignal,
): Promise<void> {
  const { database, host, pool } = tools;
  const { id } = installation;
  const library = bytePath(installation.library);
  pool.start(); // the workers warm up while we walk
  const walked = await walkLibrary(host.files, library, signal);
  const changes = changesBetween(walked, storedStamps(database, id));
  const progress = new Progress(id, changes.changed, tools.report);
  begin(database, installation, changes);
  await readChanged(tools, { id, library, changes, progress }, signal);
  finishIndex(database, id, { foldersUnread: walked.unread.length, at: host.now() });
}

function begin(database: Database, { id }: Installation, { gone }: Changes): void {
  database.transaction(() => {
    beginIndex(database, id);
    for (const path of gone) removeFile(database, id, path);
  })();
}

interface Reading {
  readonly id: number;
  readonly library: BytePath;
  readonly changes: Changes;
  readonly progress: Progress;
}

/** Sends batches to the pool, as many at once as keep it busy, and stores each when it comes back. */
async function readChanged(
  { database, pool }: IndexTools,
  { id, library, changes, progress }: Reading,
  signal: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const isOver = () => stop.aborted;
  const batches = batchesOf(changes.changed);
  const lane = async (): Promise<void> => {
    for (const batch of batches) {
      if (isOver()) return;
      const scanned = await pool.scan(library, batch);
      if (isOver()) return;
      storeBatch(database, id, scanned);
      progress.add(batch);
    }
  };
  const lanes = Array.from({ length: pool.reach }, () =>
    lane().catch((thrown: unknown) => {
      failed.abort(); // or the other lanes would go on writing behind our back
      throw thrown;
    }),
  );
  try {
    await Promise.all(lanes);
  } finally {
    await Promise.allSettled(lanes);
  }
  if (signal.aborted) throw sounderError('cancelled');
}
