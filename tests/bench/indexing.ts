import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { areas } from '../../core/count/area.ts';
import type { FoundInstallation, InstallationId } from '../../core/python/installation.ts';
import { root } from '../../scripts/project.mjs';
import '../support/sql-imports.ts';

// After the import above has taught Node what `x.sql?raw` is.
const { saveInstallation, storedInstallation } = await import('../../db/installations/installations.ts');
const { openDatabase } = await import('../../db/open.ts');
const { indexWalked } = await import('../../electron/engine/index/index-library.ts');
const { ScanPool } = await import('../../electron/engine/index/scan-pool.ts');
const { walkLibrary } = await import('../../electron/engine/library/walk-library.ts');
const { workersFor } = await import('../../electron/engine/index/workers-for.ts');
const { readTallies } = await import('../../electron/engine/store/read-tallies.ts');
const { nodeHost } = await import('../../electron/python/node-host.ts');

/** An engine's parts on an empty database: what an index takes, without a window. */
export interface Indexing {
  /** Walks and indexes the library without its site-packages, as much of it as changed; os.py changes on demand. */
  readonly index: (change?: 'os.py') => Promise<void>;
  /** Sums the tallies of all files. */
  readonly sum: () => void;
}

/** Does something with an empty database and a fresh pool; answers how large the database is afterwards. */
export async function withIndexing(
  python: FoundInstallation,
  use: (indexing: Indexing) => Promise<void>,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  const file = join(folder, 'sounder.db');
  const host = nodeHost();
  const opened = openDatabase(file, host.now());
  if (!('database' in opened)) throw opened.error;
  const { database } = opened;
  const pool = new ScanPool(workerFile(), workersFor(availableParallelism()));
  const id = saveInstallation(database, python);
  const tools = { database, host, pool, report: () => undefined };
  const { signal } = new AbortController();
  try {
    await use({
      index: async (change) => {
        pool.start();
        const files = change === undefined ? host.files : changedAt(`${python.library}/${change}`);
        const walked = await walkLibrary(files, python.library, { hasSitePackages: false }, signal);
        await indexWalked(tools, stored(id), walked, signal);
      },
      sum: () => readTallies(database, stored(id), areas),
    });
  } finally {
    await pool.close();
    database.close();
  }
  const { size } = statSync(file);
  rmSync(folder, { recursive: true });
  return size;

  /** The disk, with one file that seems to have been written this moment: nobody's library is touched. */
  function changedAt(path: string): typeof host.files {
    const modified = host.now() * 1000;
    const stat = (asked: string) => ({ ...host.files.stat(asked), ...(asked === path && { modified }) });
    return { ...host.files, stat };
  }

  function stored(installation: InstallationId) {
    const found = storedInstallation(database, installation);
    if (found === null) throw new Error('the installation is not stored');
    return found;
  }
}

/** As the app has it where it is built: a bundle starts sooner than its sources. */
function workerFile(): string {
  const built = join(root, 'dist/scan-worker.cjs');
  return existsSync(built) ? built : join(root, 'electron/engine/index/scan-worker.ts');
}
