import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sounderError } from '../../core/errors.ts';
import { TABLES_FOLDER } from '../tables-folder.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { Supervisor } from '../supervisor.ts';

/** What has to be done around deleting the files. */
export interface Deletion {
  readonly dataFolder: string;
  readonly engine: Pick<Supervisor, 'start' | 'stop'>;
  readonly settings: Pick<SettingsFile, 'forget' | 'settled'>;
  /** Deletes what the page itself stored. */
  readonly clearPage: () => Promise<void>;
  /** Called when all is gone and the engine runs again. */
  readonly startAnew: () => void;
}

/** Shows the data folder in the computer's file manager. */
export async function openFolder(
  shell: { readonly openPath: (path: string) => Promise<string> },
  folder: string,
): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') throw sounderError('folder-not-opened', folder, failure);
}

/** The files of ours in the data folder, those kept aside included. Others in it are not touched. */
const OURS = /^(sounder(\..*)?\.db(-\w+)?|(settings|window)(\..*)?\.json(\.partial)?)$/;

/**
 * Deletes the database, the saved tables, the settings and the window's place, and starts anew. The engine runs again in any
 * case; what could not be deleted is told with `data-not-deleted`.
 */
export async function deleteData({
  dataFolder,
  engine,
  settings,
  clearPage,
  startAnew,
}: Deletion): Promise<void> {
  await engine.stop(); // it alone has the database open
  try {
    await settings.settled();
    settings.forget();
    const ours = (await readdir(dataFolder)).filter((name) => OURS.test(name));
    await Promise.all(ours.map((name) => rm(join(dataFolder, name), { force: true })));
    await rm(join(dataFolder, TABLES_FOLDER), { force: true, recursive: true });
    await clearPage();
  } catch (thrown) {
    throw sounderError('data-not-deleted', thrown instanceof Error ? thrown.message : String(thrown));
  } finally {
    engine.start();
  }
  startAnew();
}
