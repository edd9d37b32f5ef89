import type { Database } from 'better-sqlite3';
import {
  areaCounts,
  type CorporaRead,
  type CorpusAnswer,
  type CorpusName,
} from '../../../core/compare/corpus.ts';
import { type Area, areas } from '../../../core/count/area.ts';
import { SounderError, sounderError } from '../../../core/errors.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../../core/python/installation.ts';
import { pythonName } from '../../../core/python/python-name.ts';
import { readAllCounts } from '../../../db/file-counts/file-counts.ts';
import { storedTotals } from '../../../db/files/files.ts';
import { sumTallies } from '../../../db/tallies/tallies.ts';
import { builtInReference } from '../built-in.ts';
import { addedUp, countAll, type Countable } from '../reference/countable.ts';
import { referenceCountable } from '../reference/reference-countable.ts';
import { type References, referenceVersions } from '../reference/references.ts';

/** What corpora are read from. */
export interface CorpusSources {
  readonly database: () => Database;
  /** Throws `installation-unknown`. */
  readonly installation: (id: InstallationId) => Installation;
  readonly references: References;
}

/** The counts by area of what is to be compared. What cannot be had is said in its place, and the others are there. */
export async function readCorpora(
  sources: CorpusSources,
  names: readonly CorpusName[],
): Promise<CorporaRead> {
  const found = names.map((name) => ({ name, countable: tried(() => countableOf(sources, name)) }));
  const countables = found.flatMap(({ countable }) => (countable instanceof SounderError ? [] : [countable]));
  const { corpora, onlyShared } = await countAll(countables);
  const counted = corpora.values();
  return {
    onlyShared,
    corpora: found.map(({ name, countable }): CorpusAnswer => {
      if (countable instanceof SounderError) {
        return { kind: 'failed', name, code: countable.code, message: countable.message };
      }
      const { value: corpus } = counted.next();
      if (corpus === undefined) throw new Error('a corpus was not counted');
      return { kind: 'counted', name, corpus };
    }),
  };
}

function tried(find: () => Countable): Countable | SounderError {
  try {
    return find();
  } catch (thrown) {
    if (thrown instanceof SounderError) return thrown;
    throw thrown;
  }
}

function countableOf({ database, installation, references }: CorpusSources, name: CorpusName): Countable {
  if (name.kind === 'installation') {
    // The built-in Python has the counts of a reference table: it is the same.
    if (name.id === BUILT_IN) return referenceCountable(references, builtInReference);
    return installationCountable(database(), installation(name.id));
  }
  const version = referenceVersions.find((known) => known === name.version);
  if (version === undefined) throw sounderError('version-unknown', name.version, referenceVersions);
  return referenceCountable(references, version);
}

function installationCountable(database: Database, installation: Installation): Countable {
  const { id, index, version, library } = installation;
  if (index.kind === 'none' || (index.kind !== 'done' && index.files === 0))
    throw sounderError('not-indexed');
  const isRead = (area: Area) => area !== 'site-packages' || index.kind !== 'done' || index.hasSitePackages;
  const filesIn = (area: Area) => (isRead(area) ? storedTotals(database, id, [area]).files : 0);
  return {
    facts: {
      key: `installation ${id}`,
      title: pythonName(installation),
      version,
      source: 'installation',
      from: library,
      isWhole: index.kind === 'done' && !index.isInterrupted,
      isTrimmed: false,
    },
    whole: () =>
      Object.fromEntries(
        areas.filter(isRead).flatMap((area) => {
          const { files, bytes } = storedTotals(database, id, [area]);
          const counts = new Map(sumTallies(database, id, [area]));
          return files === 0 ? [] : [[area, areaCounts(counts, { files, bytes })]];
        }),
      ),
    paths: () => readAllCounts(database, id).map(({ path }) => path),
    only: (paths) =>
      addedUp(
        readAllCounts(database, id).filter(({ path }) => paths.has(path)),
        filesIn,
      ),
  };
}
