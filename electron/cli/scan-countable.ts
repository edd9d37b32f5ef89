import { areaCounts, type CorpusSource } from '../../core/compare/corpus.ts';
import { type Area, areaOf } from '../../core/count/area.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { pythonName } from '../../core/python/python-name.ts';
import { bytePath } from '../../db/files/byte-path.ts';
import type { Countable } from '../engine/reference/countable.ts';
import { countFiles } from '../engine/index/count-files.ts';
import type { FoundFile } from '../engine/index/found-file.ts';
import type { ScanPool } from '../engine/index/scan-pool.ts';
import { walkLibrary } from '../engine/library/walk-library.ts';
import type { Host } from '../python/host.ts';
import { message } from './terminal.ts';

/** What a library is scanned with. */
export interface ScanTools {
  readonly host: Host;
  readonly pool: ScanPool;
  readonly signal: AbortSignal;
}

/** A library as it enters a comparison: scanned when it is counted, and nothing is stored. Throws `library-…`. */
export async function scanCountable(
  { host, pool, signal }: ScanTools,
  found: FoundInstallation,
  source: CorpusSource,
  areas: readonly Area[],
): Promise<Countable> {
  const library = bytePath(found.library);
  const reach = { hasSitePackages: areas.includes('site-packages') };
  const { files, unread } = await walkLibrary(host.files, library, reach, signal);
  const title = pythonName(found);
  const ofArea = (area: Area) => files.filter(({ path }) => areaOf(path) === area);
  const counted = async (isWanted: (file: FoundFile) => boolean) => {
    let notRead = unread.length;
    const parts: (readonly [Area, ReturnType<typeof areaCounts>])[] = [];
    for (const area of areas) {
      const there = ofArea(area);
      const wanted = there.filter(isWanted);
      if (there.length === 0) continue;
      const { counts, files, bytes } = await countFiles(pool, library, wanted, signal);
      notRead += wanted.length - files;
      parts.push([area, areaCounts(new Map(counts), { files, filesThere: there.length, bytes })]);
    }
    if (notRead > 0) message(`sounder: ${notRead} files and folders of ${title} could not be read.`);
    return Object.fromEntries(parts);
  };
  return {
    facts: {
      key: found.library,
      title,
      version: found.version,
      source,
      from: found.library,
      isWhole: true,
      isTrimmed: false,
    },
    knowsModules: true,
    whole: () => counted(() => true),
    paths: () => files.map(({ path }) => path),
    only: (paths) => counted(({ path }) => paths.has(path)),
  };
}
