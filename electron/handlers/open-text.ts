import type { Module } from '../../core/python/installation.ts';
import type { TextFileCalls } from '../../core/python/text-calls.ts';
import type { Supervisor } from '../supervisor.ts';
import type { AskForPath } from './add-library.ts';
import { oneQuestion } from './one-question.ts';

/** The call that asks the person for a text and has the engine keep it: the window never names a path. */
export function openTextCall(ask: AskForPath, engine: Pick<Supervisor, 'call'>): TextFileCalls['openText'] {
  const alone = oneQuestion();
  return () =>
    alone(async () => {
      const { canceled, filePaths } = await ask({
        title: 'Open a text',
        message: 'Any text, to be heard', // macOS shows this in place of the title
        buttonLabel: 'Open',
        properties: ['openFile'],
        filters: [
          { name: 'Any text', extensions: ['*'] },
          { name: 'Python', extensions: ['py', 'pyw'] },
        ],
      });
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      // The engine answers as EngineDuties says; what crosses between processes has no type.
      return (await engine.call('addTextFile', [path])) as Module;
    });
}
