import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DatabaseState } from '../../core/bridge.ts';
import { readCodebook } from '../../core/codebook/read-codebook.ts';
import { sounderError } from '../../core/errors.ts';
import type { IndexProgress } from '../../core/python/calls.ts';
import {
  BUILT_IN,
  type IndexState,
  type Installation,
  type InstallationId,
} from '../../core/python/installation.ts';
import { MY_TEXTS, textOfModule } from '../../core/python/texts.ts';
import { compareInstallations } from '../../core/python/compare-installations.ts';
import { storedModules } from '../../db/files/files.ts';
import {
  setForgotten,
  storedInstallation,
  storedInstallations,
} from '../../db/installations/installations.ts';
import { DATABASE_NAME, type Opened, openDatabase } from '../../db/open.ts';
import type { Host } from '../python/host.ts';
import { audioDuties } from './audio/audio-duties.ts';
import { BuiltIn } from './built-in.ts';
import { guarded } from './guarded.ts';
import { indexLibrary } from './index/index-library.ts';
import { IndexQueue } from './index/index-queue.ts';
import { ScanPool } from './index/scan-pool.ts';
import { practiceRecords } from './practice/practice-records.ts';
import type { EngineDuties, EngineNews } from './protocol.ts';
import { listReferences } from './reference/list-references.ts';
import { References } from './reference/references.ts';
import { SavedTables } from './reference/saved-tables.ts';
import { shared } from './shared.ts';
import { addLibrary } from './store/add-library.ts';
import { findInstallations } from './store/find-installations.ts';
import { keptCodebooks } from './store/kept-codebooks.ts';
import { measureModules } from './store/measure-modules.ts';
import { measureTexts, textCalls, textModule, textModules } from './store/my-texts.ts';
import { tryToPurge } from './store/purge-forgotten.ts';
import { readCorpora } from './store/read-corpora.ts';
import { readModule } from './store/read-module.ts';
import { readNotes } from './store/read-notes.ts';
import { readTallies } from './store/read-tallies.ts';

/** What an engine is made of. */
export interface EngineParts {
  readonly dataFolder: string;
  readonly assetsFolder: string;
  readonly host: Host;
  /** The scan worker's file, and how many threads run it. */
  readonly workerFile: string;
  readonly workers: number;
  readonly emit: (news: EngineNews) => void;
}

/** The answers to the engine's questions, and its end. */
export interface Engine extends EngineDuties {
  /** Cancels what runs, keeps what is done and closes the database. */
  close(): Promise<void>;
}

/** Opens the database and makes an engine of it. Without a database it still has the built-in samples. */
export function createEngine(parts: EngineParts): Engine {
  const { dataFolder, assetsFolder, host, workerFile, workers, emit } = parts;
  const opened = openDatabase(join(dataFolder, DATABASE_NAME), host.now());
  const closing = new AbortController();
  const database = () => {
    if (closing.signal.aborted) throw sounderError('cancelled');
    return databaseOf(opened);
  };
  const references = new References(assetsFolder);
  const tables = new SavedTables(dataFolder);
  const builtIn = new BuiltIn(assetsFolder, references);
  const pool = new ScanPool(workerFile, workers);

  const asItIsNow = (stored: Installation): Installation =>
    queue.has(stored.id) ? { ...stored, index: underWay(stored.index) } : stored;
  const installation = (id: InstallationId): Installation => {
    if (id === BUILT_IN) return builtIn.installation();
    const stored = storedInstallation(database(), id);
    if (stored === null) throw sounderError('installation-unknown');
    return asItIsNow(stored);
  };
  /** Whether anything that is stored of it counts. */
  const isIndexed = (id: InstallationId) => id !== BUILT_IN && installation(id).index.kind !== 'none';
  const installations = (): readonly Installation[] => {
    const stored = 'database' in opened ? storedInstallations(database()) : [];
    return [...stored.map(asItIsNow).toSorted(compareInstallations), builtIn.installation()];
  };
  const report = (data: IndexProgress) => {
    emit({ event: 'indexProgress', data });
  };
  const queue = new IndexQueue(async (id, signal) => {
    await indexLibrary({ database: database(), host, pool, report }, installation(id), signal);
  });
  const find = shared(async () => {
    const reportFound = (found: Installation) => {
      emit({ event: 'installationFound', data: asItIsNow(found) });
    };
    await findInstallations(database(), host, reportFound, closing.signal);
  });

  return {
    databaseState: guarded(() => stateOf(opened)),
    listInstallations: guarded(installations),
    locate: guarded(async () => {
      await find();
      return installations();
    }),
    addLibrary: guarded(async (path) => {
      const added = await addLibrary(database(), host, path, closing.signal);
      return added.map(installation);
    }),
    index: guarded(async (id) => {
      if (installation(id).id !== BUILT_IN) await queue.add(id);
      return installation(id);
    }),
    cancelIndex: guarded((id) => queue.cancel(id)),
    forget: guarded(async (id) => {
      if (installation(id).id === BUILT_IN) return; // it is no more than what came with Sounder
      setForgotten(database(), id, true);
      await queue.cancel(id);
    }),
    restore: guarded((id) => {
      if (installation(id).id !== BUILT_IN) setForgotten(database(), id, false);
      return installation(id);
    }),
    listModules: guarded((id) => {
      if (id === BUILT_IN) return builtIn.modules();
      if (id === MY_TEXTS) return textModules(database());
      return isIndexed(id) ? storedModules(database(), id) : [];
    }),
    readModule: guarded((id) => {
      if (textOfModule(id) !== null) return textModule(database(), id);
      return id < 0 ? builtIn.module(id) : readModule(database(), host.files, id);
    }),
    ...textCalls(database),
    listNotes: guarded((id) => (isIndexed(id) ? readNotes(database(), id) : [])),
    readTallies: guarded((id, areas) =>
      id === BUILT_IN ? builtIn.tallies(areas) : readTallies(database(), installation(id), areas),
    ),
    listReferences: guarded(() => listReferences(references)),
    keepTable: guarded((path) => tables.keep(path)),
    listTables: guarded(() => tables.list()),
    closeTable: guarded((name) => tables.close(name)),
    restoreTable: guarded((name) => tables.restore(name)),
    readCorpora: guarded((names) => readCorpora({ database, installation, references, tables }, names)),
    measureModules: guarded((id, costs) => {
      if (id === BUILT_IN) return builtIn.measure(costs);
      if (id === MY_TEXTS) return measureTexts(database, costs, closing.signal);
      return isIndexed(id) ? measureModules(database, id, costs, closing.signal) : [];
    }),
    parseCodebook: guarded(readCodebook),
    ...audioDuties(emit, closing.signal),
    ...keptCodebooks(database, host.now),
    ...practiceRecords(database, host.now),
    close: guarded(async () => {
      closing.abort();
      await queue.close();
      await pool.close();
      if ('database' in opened && opened.database.open) {
        tryToPurge(opened.database); // now, for until Sounder ends it can be restored
        opened.database.close();
      }
      await tables.purge(); // as late, for the same reason
    }),
  };
}

/** The database, or the reason why there is none. */
function databaseOf(opened: Opened): Database {
  if ('database' in opened) return opened.database;
  throw opened.error;
}

/** An index as it is while its library is read: what is begun is not stopped. */
function underWay(index: IndexState): IndexState {
  switch (index.kind) {
    case 'none':
    case 'running':
      return index;
    case 'partial':
      return { kind: 'running', files: index.files };
    case 'done':
      return { ...index, isInterrupted: false };
  }
}

function stateOf(opened: Opened): DatabaseState {
  switch (opened.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'replaced':
      return { kind: 'replaced', keptAs: opened.keptAs };
    case 'newer':
    case 'failed':
      return { kind: opened.kind, message: opened.error.message };
  }
}
