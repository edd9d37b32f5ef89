import { sounderError } from '../../../core/errors.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import { batchesOf } from './batches.ts';
import type { FoundFile, ScannedFile } from './found-file.ts';
import type { ScanPool } from './scan-pool.ts';

/**
 * Sends files to the pool, as many batches at once as keep it busy, and hands each batch on when it comes back.
 * Throws `cancelled` soon after the signal; when `take` throws, nothing more is handed on.
 */
export async function scanAll(
  pool: ScanPool,
  library: BytePath,
  files: readonly FoundFile[],
  signal: AbortSignal,
  take: (batch: readonly ScannedFile[]) => void,
): Promise<void> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const isOver = () => stop.aborted;
  const batches = batchesOf(files);
  const lane = async (): Promise<void> => {
    for (const batch of batches) {
      if (isOver()) return;
      const scanned = await pool.scan(library, batch);
      if (isOver()) return;
      take(scanned);
    }
  };
  const lanes = Array.from({ length: pool.reach }, () =>
    lane().catch((thrown: unknown) => {
      failed.abort(); // or the other lanes would go on behind our back
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
