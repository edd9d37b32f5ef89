import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import type { LibraryKind } from '../../core/python/calls.ts';
import type { Installation } from '../../core/python/installation.ts';
import type { Supervisor } from '../supervisor.ts';
import { oneQuestion } from './one-question.ts';

/** What is used of Electron's dialog, over the window. */
export type AskForPath = (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;

const questions: Readonly<Record<LibraryKind, OpenDialogOptions>> = {
  folder: {
    title: 'Add a folder',
    message: 'A library, a Python, or any folder of source', // macOS shows this in place of the title
    buttonLabel: 'Add',
    properties: ['openDirectory'],
  },
  zip: {
    title: 'Add a zip',
    message: 'A library in a zip',
    buttonLabel: 'Add',
    properties: ['openFile'],
    filters: [{ name: 'Zip', extensions: ['zip'] }],
  },
};

/**
 * The call that asks the person for a library and has the engine add it: the window never names a path. While
 * one question stands open, a second is refused.
 */
export function addLibraryCall(ask: AskForPath, engine: Pick<Supervisor, 'call'>) {
  const alone = oneQuestion();
  const chosen = (kind: LibraryKind): Promise<string | null> =>
    alone(async () => {
      const { canceled, filePaths } = await ask(questions[kind]);
      return canceled ? null : (filePaths[0] ?? null);
    });
  return async (kind: LibraryKind): Promise<readonly Installation[]> => {
    const path = await chosen(kind);
    if (path === null) return [];
    // The engine answers as EngineDuties says; what crosses between processes has no type.
    return (await engine.call('addLibrary', [path])) as readonly Installation[];
  };
}
