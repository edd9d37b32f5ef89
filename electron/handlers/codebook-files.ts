import { basename, extname } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { Bridge, FileWork } from '../../core/bridge.ts';
import type { ExportFormat } from '../../core/codebook/calls.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { codebookCsv, codebookTsv } from '../../core/codebook/csv.ts';
import { codebookJson } from '../../core/codebook/json.ts';
import { nameOfFile } from '../../core/codebook/kept.ts';
import { sounderError } from '../../core/errors.ts';
import { readText } from '../read-text.ts';
import type { Supervisor } from '../supervisor.ts';
import { writeWhole } from '../write-whole.ts';
import type { AskForPath } from './add-library.ts';
import { fileNameOf } from './file-name.ts';
import { oneQuestion } from './one-question.ts';

/** What is used of Electron's dialogs, over the window, and of the page. */
export interface FileQuestions {
  readonly askForPlace: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly askForFile: AskForPath;
  /** The page's print view as PDF. */
  readonly print: () => Promise<Uint8Array>;
  /** Tells the window what is being done with a file, and null once it is done. */
  readonly tell: (work: FileWork | null) => void;
}

/** A codebook's file is read up to this size: every character there is has room in it, and no more. */
const MOST_MEGABYTES = 16;

const formats: Readonly<
  Record<ExportFormat, { readonly name: string; readonly write: (codebook: Codebook) => string }>
> = {
  json: { name: 'Codebook (JSON)', write: codebookJson },
  csv: { name: 'Comma-separated values', write: ({ entries }) => codebookCsv(entries) },
  tsv: { name: 'Tab-separated values', write: ({ entries }) => codebookTsv(entries) },
};

/**
 * The calls that write and read codebooks where the person says: the window never names a path. While a file is asked
 * for, read or written, a second question is refused.
 */
export function codebookFileCalls(
  { askForPlace, askForFile, print, tell }: FileQuestions,
  engine: Pick<Supervisor, 'call'>,
): Pick<Bridge, 'exportCodebook' | 'importCodebook' | 'printBooklet'> {
  const alone = oneQuestion();
  /** Work on a chosen file, of which the window is told while it lasts. */
  const told = async <T>(kind: FileWork['kind'], file: string, work: () => Promise<T>): Promise<T> => {
    tell({ kind, file: basename(file) });
    try {
      return await work();
    } finally {
      tell(null);
    }
  };
  const place = async (name: string, ending: string, type: string): Promise<string | null> => {
    const filters = [{ name: type, extensions: [ending] }];
    const options: SaveDialogOptions = { defaultPath: `${fileNameOf(name, 'Codebook')}.${ending}`, filters };
    const { canceled, filePath } = await askForPlace({
      ...options,
      properties: ['showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    exportCodebook: (format, name, codebook) =>
      alone(async () => {
        const file = await place(name, format, formats[format].name);
        if (file === null) return null;
        await told('writing', file, () => writeWhole(file, formats[format].write(codebook)));
        return basename(file);
      }),
    importCodebook: () =>
      alone(async () => {
        const { canceled, filePaths } = await askForFile({
          title: 'Import a codebook',
          message: 'A codebook as JSON', // macOS shows this in place of the title
          buttonLabel: 'Import',
          properties: ['openFile'],
          filters: [{ name: 'Codebook (JSON)', extensions: ['json'] }],
        });
        const [file] = filePaths;
        if (canceled || file === undefined) return null;
        return told('reading', file, async () => {
          // The engine answers as EngineDuties says; what crosses between processes has no type.
          const codebook = (await engine.call('parseCodebook', [await textOf(file)])) as Codebook;
          return { name: nameOfFile(basename(file, extname(file))), codebook };
        });
      }),
    printBooklet: (name) =>
      alone(async () => {
        const file = await place(name, 'pdf', 'PDF');
        if (file === null) return null;
        await told('printing', file, async () => writeWhole(file, await print()));
        return basename(file);
      }),
  };
}

/** The text of a file that may be a codebook's. Throws `file-unreadable` and `codebook-unusable`. */
async function textOf(file: string): Promise<string> {
  const read = await readText(file, MOST_MEGABYTES * 1024 * 1024);
  switch (read.kind) {
    case 'read':
      return read.text;
    case 'too-large':
      throw sounderError('codebook-unusable', `it is larger than ${MOST_MEGABYTES} MB`);
    case 'no-text':
      throw sounderError('codebook-unusable', 'it is no text in UTF-8');
  }
}
