import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { talliesOf } from '../../core/count/count.ts';
import type { Installation } from '../../core/python/installation.ts';
import { databaseFailure } from '../../db/failure.ts';
import { storedNotes, storedTotals } from '../../db/files/files.ts';
import { storedInstallation } from '../../db/installations/installations.ts';
import { DATABASE_NAME, openDatabase } from '../../db/open.ts';
import { sumTallies } from '../../db/tallies/tallies.ts';
import { dataFolder } from '../data-folder.ts';
import { type IndexTools, indexWalked } from '../engine/index/index-library.ts';
import type { Walked } from '../engine/index/walk.ts';
import { describeNamed, saveNamed } from '../engine/store/save-library.ts';
import type { Host } from '../python/host.ts';
import { type Corpus, inOrder, type Report, unreadIn } from './report.ts';
import { message } from './terminal.ts';

/** Brings the index of a folder up to date in the app's own database, and reads from there what it comes to. */
export async function storedReport(
  tools: Omit<IndexTools, 'database'>,
  { library, areas }: Corpus,
  walked: Walked,
  signal: AbortSignal,
  isByArea: boolean,
): Promise<Report> {
  const database = open(tools.host);
  try {
    const installation = await installationAt(database, tools.host, library);
    await indexWalked({ ...tools, database }, installation, walked, signal);
    const { id } = installation;
    return {
      ...storedTotals(database, id, areas),
      tallies: talliesOf(sumTallies(database, id, areas)),
      parts: (isByArea ? areas : []).flatMap((area) => {
        const { files, bytes } = storedTotals(database, id, [area]);
        const tallies = talliesOf(sumTallies(database, id, [area]));
        return bytes === 0 ? [] : [{ area, files, bytes, tallies }];
      }),
      notes: inOrder([...unreadIn(areas, walked), ...storedNotes(database, id, areas)]),
    };
  } catch (thrown) {
    throw databaseFailure(thrown);
  } finally {
    database.close();
  }
}

function open({ environment, home, now }: Host): Database {
  const folder = dataFolder(environment, process.platform, home);
  const opened = openDatabase(join(folder, DATABASE_NAME), now());
  if (!('database' in opened)) throw opened.error;
  if (opened.kind === 'replaced') {
    message(`sounder: the database was none; it is kept as ${opened.keptAs}, and a new one was made.`);
  }
  return opened.database;
}

/** What is stored of this library: as the Python it was found as before, else as one that somebody named. */
async function installationAt(database: Database, host: Host, library: string): Promise<Installation> {
  const [id] = saveNamed(database, [await describeNamed(host, library)]);
  const stored = id === undefined ? null : storedInstallation(database, id);
  if (stored === null) throw new Error('SQLite lost an installation that it had just stored');
  return stored;
}
