import { basename } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { PracticeFileCalls } from '../../core/practice/calls.ts';
import type { Supervisor } from '../supervisor.ts';
import { writeAllWhole } from '../write-whole.ts';
import { oneQuestion } from './one-question.ts';

/** The call that writes the records of practice where the person says. The engine reads them and writes the file. */
export function exportPracticeCall(
  askForPlace: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
  engine: Pick<Supervisor, 'call'>,
): PracticeFileCalls['exportPractice'] {
  const alone = oneQuestion();
  return () =>
    alone(async () => {
      const { canceled, filePath } = await askForPlace({
        defaultPath: 'Practice.csv',
        filters: [{ name: 'Comma-separated values', extensions: ['csv'] }],
        properties: ['showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      await writeAllWhole([filePath], async (places) => {
        await engine.call('writePractice', places);
      });
      return basename(filePath);
    });
}
