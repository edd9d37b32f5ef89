import type { Database } from 'better-sqlite3';
import {
  areaCounts,
  type CorporaRead,
  type CorpusAnswer,
  type CorpusName,
} from '../../../core/compare/corpus.ts';
import type { TableName } from '../../../core/compare/saved-table.ts';
import { type Area, areas } from '../../../core/count/area.ts';
import { SounderError, sounderError } from '../../../core/errors.ts';
import { BUILT_IN, type Installation, type InstallationId } from '../../../core/python/installation.ts';
import { pythonName } from '../../../core/python/python-name.ts';
import { readAllCounts } from '../../../db/file-counts/file-counts.ts';
import { storedTotals } from '../../../db/files/files.ts';
import { sumTallies } from '../../../db/tallies/tallies.ts';
import { builtInReference } from '../built-in.ts';
import { addedUp, countAll, type Countable } from '../reference/countable.ts';
import { referenceCountable, tableCountable } from '../reference/reference-countable.ts';
import { type References, referenceVersions } from '../reference/references.ts';
import type { SavedTables } from '../reference/saved-tables.ts';

/** What corpora are read from. */
export interface CorpusSources {
  readonly database: () => Database;
  /** Throws `installation-unknown`. */
  readonly installation: (id: InstallationId) => Installation;
  readonly references: References;
  readonly tables: SavedTables;
}

/** The counts by area of what is to be compared. What cannot be had is said in its place, and the others are there. */
export async function readCorpora(
  sources: CorpusSources,
  names: readonly CorpusName[],
): Promise<CorporaRead> {
  const found = await Promise.all(names.map((name) => tried(() => countableOf(sources, name))));
  const usable = withoutUncuttable(found);
  const countables = usable.flatMap((one) => (one instanceof SounderError ? [] : [one]));
  const { corpora, onlyShared } = await countAll(countables);
  const counted = corpora.values();
  return {
    onlyShared,
    corpora: names.map((name, at): CorpusAnswer => {
      const countable = usable[at];
      if (countable instanceof SounderError) {
        return { kind: 'failed', name, code: countable.code, message: countable.message };
      }
      const { value: corpus } = counted.next();
      if (corpus === undefined) throw new Error('a corpus was not counted');
      return { kind: 'counted', name, corpus };
    }),
  };
}

type Found = Countable | SounderError;

async function tried(find: () => Countable | Promise<Countable>): Promise<Found> {
  try {
    return await find();
  } catch (thrown) {
    if (thrown instanceof SounderError) return thrown;
    throw thrown;
  }
}

/**
 * Without what cannot be cut to the modules that all have where one is trimmed: a saved table does not know its modules,
 * and a trimmed one can be compared with nothing.
 */
function withoutUncuttable(found: readonly Found[]): readonly Found[] {
  const without = (all: readonly Found[], isOut: (one: Countable) => boolean) =>
    all.map((one) =>
      !(one instanceof SounderError) && !one.knowsModules && isOut(one)
        ? sounderError('table-without-modules', one.facts.title)
        : one,
    );
  const left = without(found, ({ facts }) => facts.isTrimmed);
  const isCut = left.some((one) => !(one instanceof SounderError) && one.facts.isTrimmed);
  return isCut ? without(left, () => true) : left;
}

function countableOf(
  { database, installation, references, tables }: CorpusSources,
  name: CorpusName,
): Countable | Promise<Countable> {
  if (name.kind === 'installation') {
    // The built-in Python has the counts of a reference table: it is the same.
    if (name.id === BUILT_IN) return referenceCountable(references, builtInReference);
    return installationCountable(database(), installation(name.id));
  }
  if (name.kind === 'table') return savedCountable(tables, name.name);
  const version = referenceVersions.find((known) => known === name.version);
  if (version === undefined) throw sounderError('version-unknown', name.version, referenceVersions);
  return referenceCountable(references, version);
}

async function savedCountable(tables: SavedTables, name: TableName): Promise<Countable> {
  return tableCountable(await tables.table(name), `table ${name}`, name);
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
    knowsModules: true,
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
