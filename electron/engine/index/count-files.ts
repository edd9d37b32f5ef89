import { type Area, areaOf } from '../../../core/count/area.ts';
import type { SymbolCode } from '../../../core/count/symbol.ts';
import type { Docstrings } from '../../../core/python/landmarks.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import type { NotedFile } from '../../../db/files/files.ts';
import type { FoundFile, ScannedFile } from './found-file.ts';
import { scanAll } from './scan-all.ts';
import type { ScanPool } from './scan-pool.ts';

/** What files come to, all together; those that could not be read are among the notes, and nowhere else. */
export interface Counted {
  readonly files: number;
  readonly bytes: number;
  readonly docstrings: Docstrings;
  readonly counts: Iterable<readonly [SymbolCode, number]>;
  /** In no order: the threads end as they like. */
  readonly notes: readonly NotedFile[];
}

/** Scans files and adds them up without storing anything. Throws `cancelled` soon after the signal. */
export async function countFiles(
  pool: ScanPool,
  library: BytePath,
  files: readonly FoundFile[],
  signal: AbortSignal,
): Promise<Counted> {
  const sum = new Sum();
  await scanAll(pool, library, files, signal, (batch) => {
    for (const scanned of batch) sum.add(scanned);
  });
  return sum;
}

/** The same, and what those of each area come to, of the areas that have any: each file is read once for both. */
export async function countByArea(
  pool: ScanPool,
  library: BytePath,
  files: readonly FoundFile[],
  signal: AbortSignal,
): Promise<{ readonly whole: Counted; readonly areas: ReadonlyMap<Area, Counted> }> {
  const whole = new Sum();
  const areas = new Map<Area, Sum>();
  await scanAll(pool, library, files, signal, (batch) => {
    for (const scanned of batch) {
      const area = areaOf(scanned.file.path);
      const own = areas.get(area) ?? new Sum();
      areas.set(area, own);
      own.add(scanned);
      whole.add(scanned);
    }
  });
  return { whole, areas };
}

class Sum implements Counted {
  files = 0;
  bytes = 0;
  readonly docstrings = { triple: 0, single: 0 };
  readonly counts = new Map<SymbolCode, number>();
  readonly notes: NotedFile[] = [];

  add(scanned: ScannedFile): void {
    if (scanned.kind === 'vanished') return;
    const { path, size } = scanned.file;
    if (scanned.note !== null) this.notes.push({ path, note: scanned.note });
    if (scanned.kind === 'unreadable') return;
    this.files++;
    this.bytes += size;
    this.docstrings.triple += scanned.docstrings.triple;
    this.docstrings.single += scanned.docstrings.single;
    scanned.codes.forEach((code, at) => {
      this.counts.set(code, (this.counts.get(code) ?? 0) + (scanned.counts[at] ?? 0));
    });
  }
}
