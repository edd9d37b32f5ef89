import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import type { Installation } from '../core/python/installation.ts';
import { pythonName } from '../core/python/python-name.ts';
import type { UnderWay } from './quit.ts';
import type { Supervisor } from './supervisor.ts';

/** The engine answers at once even while it indexes; where it does not, quitting is not held up. */
const PATIENCE = 1000;

/** How the Python whose index is under way is called, or null: `CPython 3.13.0`. */
export async function indexingName(engine: Supervisor): Promise<string | null> {
  const id = engine.indexing();
  if (id === null) return null;
  const found = (await withinPatience(engine.call('listInstallations', []))) as
    readonly Installation[] | null;
  const python = found?.find((installation) => installation.id === id);
  // It may have ended while the engine was asked.
  if (engine.indexing() !== id) return null;
  return python === undefined ? 'a Python' : pythonName(python);
}

/** Asks whether to quit in the middle of something; true for "Quit". */
export async function askToQuit(dialog: Dialog, window: BrowserWindow, work: UnderWay): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    ...words(work),
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

function words({ kind, name }: UnderWay): Pick<MessageBoxOptions, 'message' | 'detail' | 'buttons'> {
  switch (kind) {
    case 'index':
      return {
        message: `Indexing ${name} is under way.`,
        detail: 'What is read so far is kept; go on later from the Library.',
        buttons: ['Quit', 'Keep indexing'],
      };
    case 'export':
      return {
        message: `Exporting ${name} is under way.`,
        detail: 'Half a recording is of no use: nothing of it is kept.',
        buttons: ['Quit', 'Keep exporting'],
      };
  }
}

async function withinPatience(answer: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((done) => {
    timer = setTimeout(() => {
      done(null);
    }, PATIENCE);
  });
  try {
    return await Promise.race([answer, tooLong]);
  } catch {
    return null; // the engine stopped: the index with it, which is what the question is about
  } finally {
    clearTimeout(timer);
  }
}
