import { basename } from 'node:path';
import type { Bridge } from '../../core/bridge.ts';
import type { ComparisonFormat } from '../../core/compare/calls.ts';
import type { SavedTable } from '../../core/compare/saved-table.ts';
import type { Supervisor } from '../supervisor.ts';
import { writeWhole } from '../write-whole.ts';
import type { FileQuestions } from './codebook-files.ts';
import { fileNameOf } from './file-name.ts';
import { oneQuestion } from './one-question.ts';

const formats: Readonly<Record<ComparisonFormat, string>> = {
  csv: 'Comma-separated values',
  json: 'Comparison (JSON)',
  svg: 'Drawing (SVG)',
  png: 'Picture (PNG)',
};

/** The calls that write a comparison and open a table where the person says: the window never names a path. */
export function comparisonFileCalls(
  { askForPlace, askForFile, tell }: Pick<FileQuestions, 'askForPlace' | 'askForFile' | 'tell'>,
  engine: Pick<Supervisor, 'call'>,
): Pick<Bridge, 'exportComparison' | 'openTable'> {
  const alone = oneQuestion();
  return {
    openTable: () =>
      alone(async () => {
        const { canceled, filePaths } = await askForFile({
          title: 'Open a table',
          message: 'Counts of a Python’s library, as JSON', // macOS shows this in place of the title
          buttonLabel: 'Open',
          properties: ['openFile'],
          filters: [{ name: 'Table of counts (JSON)', extensions: ['json'] }],
        });
        const [path] = filePaths;
        if (canceled || path === undefined) return null;
        // The engine answers as EngineDuties says; what crosses between processes has no type.
        return (await engine.call('keepTable', [path])) as SavedTable;
      }),
    exportComparison: (format, name, content) =>
      alone(async () => {
        const { canceled, filePath } = await askForPlace({
          defaultPath: `${fileNameOf(name, 'Comparison')}.${format}`,
          filters: [{ name: formats[format], extensions: [format] }],
          properties: ['showOverwriteConfirmation'],
        });
        if (canceled || filePath === '') return null;
        const file = basename(filePath);
        tell({ kind: 'writing', file });
        try {
          await writeWhole(filePath, content);
        } finally {
          tell(null);
        }
        return file;
      }),
  };
}
