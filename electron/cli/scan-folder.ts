import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { areaOf } from '../../core/count/area.ts';
import { talliesOf } from '../../core/count/count.ts';
import { bytePath } from '../../db/files/byte-path.ts';
import { countByArea } from '../engine/index/count-files.ts';
import { ScanPool } from '../engine/index/scan-pool.ts';
import type { Walked } from '../engine/index/walk.ts';
import { workersFor } from '../engine/index/workers-for.ts';
import { walkLibrary } from '../engine/library/walk-library.ts';
import type { Host } from '../python/host.ts';
import { type Corpus, inOrder, type Report, type ReportPart, unreadIn } from './report.ts';
import { message } from './terminal.ts';

/** Node-API of better-sqlite3's addon: an older Node does not refuse it, it crashes (Node 22.14 has 10). */
const NODE_API = 10;

/**
 * Counts a folder, and stores what was counted if that is wanted; area by area too if that is. Throws `library-…`, or
 * why it was not stored.
 */
export async function scanFolder(
  host: Host,
  corpus: Corpus,
  isStored: boolean,
  isByArea = false,
): Promise<Report> {
  const pool = new ScanPool(join(import.meta.dirname, 'scan-worker.cjs'), workersFor(availableParallelism()));
  const { signal } = new AbortController(); // Ctrl+C ends the process, and what is stored is whole at any moment
  try {
    pool.start(); // the workers warm up while we walk
    const walked = await walkLibrary(
      host.files,
      bytePath(corpus.library),
      { hasSitePackages: false },
      signal,
    );
    if (!isStored || !canStore()) return await counted(pool, corpus, walked, signal, isByArea);
    // Only now: the addon costs time, and is not for every Node.
    const { storedReport } = await import('./stored-report.ts');
    return await storedReport({ host, pool, report: () => undefined }, corpus, walked, signal, isByArea);
  } finally {
    await pool.close();
  }
}

function canStore(): boolean {
  const isNewEnough = Number(process.versions['napi']) >= NODE_API;
  if (!isNewEnough) {
    message(
      `sounder: counted without storing, because Sounder's database needs Node 22.14 or newer and this is ${process.versions.node}.`,
    );
  }
  return isNewEnough;
}

async function counted(
  pool: ScanPool,
  { library, areas }: Corpus,
  walked: Walked,
  signal: AbortSignal,
  isByArea: boolean,
): Promise<Report> {
  const files = walked.files.filter(({ path }) => areas.includes(areaOf(path)));
  const { whole, areas: own } = await countByArea(pool, bytePath(library), files, signal);
  const parts = (isByArea ? areas : []).flatMap((area): readonly ReportPart[] => {
    const part = own.get(area);
    return part === undefined || part.bytes === 0
      ? []
      : [{ area, files: part.files, bytes: part.bytes, tallies: talliesOf(part.counts) }];
  });
  const { counts, notes, ...sums } = whole;
  return {
    ...sums,
    tallies: talliesOf(counts),
    parts,
    notes: inOrder([...unreadIn(areas, walked), ...notes]),
  };
}
