import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { Bridge, ExportFormat } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import { codebookCsv, codebookTsv } from '../../core/codebook/csv.ts';
import { codebookJson } from '../../core/codebook/json.ts';
import { nameOfFile } from '../../core/codebook/kept.ts';
import { sounderError } from '../../core/errors.ts';
import { fileErrorReason } from '../python/host.ts';
import type { Supervisor } from '../supervisor.ts';
import { writeWhole } from '../write-whole.ts';

/** What is used of Electron's dialogs, over the window, and of the page. */
export interface FileQuestions {
  readonly askForPlace: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly askForFile: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  /** The page's print view as PDF. */
  readonly print: () => Promise<Uint8Array>;
}

/** A codebook's file is read up to this size: every character there is has room in it, and no more. */
const MOST_MEGABYTES = 16;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

const formats: Readonly<
  Record<ExportFormat, { readonly name: string; readonly write: (codebook: Codebook) => string }>
> = {
  json: { name: 'Codebook (JSON)', write: codebookJson },
  csv: { name: 'Comma-separated values', write: ({ entries }) => codebookCsv(entries) },
  tsv: { name: 'Tab-separated values', write: ({ entries }) => codebookTsv(entries) },
};

/**
 * The calls that write and read codebooks where the person says: the window never names a path. While one
 * question stands open, a second is answered as if it was cancelled.
 */
export function codebookFileCalls(
  { askForPlace, askForFile, print }: FileQuestions,
  engine: Pick<Supervisor, 'call'>,
): Pick<Bridge, 'exportCodebook' | 'importCodebook' | 'printBooklet'> {
  const alone = oneAtATime();
  const place = async (name: string, ending: string, type: string): Promise<string | null> => {
    const filters = [{ name: type, extensions: [ending] }];
    const options: SaveDialogOptions = { defaultPath: `${fileNameOf(name)}.${ending}`, filters };
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
        await writeWhole(file, formats[format].write(codebook));
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
        // The engine answers as EngineDuties says; what crosses between processes has no type.
        const codebook = (await engine.call('parseCodebook', [await readText(file)])) as Codebook;
        return { name: nameOfFile(basename(file, extname(file))), codebook };
      }),
    printBooklet: (name) =>
      alone(async () => {
        const file = await place(name, 'pdf', 'PDF');
        if (file === null) return null;
        await writeWhole(file, await print());
        return basename(file);
      }),
  };
}

/** A name as that of a file, on any system. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-').replace(/^\.+|[. ]+$/g, '') || 'Codebook';
}

/** The text of a file that is not too large. Throws `file-unreadable` and `codebook-unusable`. */
async function readText(file: string): Promise<string> {
  const bytes = await readBounded(file).catch((thrown: unknown) => {
    throw sounderError('file-unreadable', file, fileErrorReason(thrown));
  });
  if (bytes.length > MOST_BYTES) {
    throw sounderError('codebook-unusable', `it is larger than ${MOST_MEGABYTES} MB`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    throw sounderError('codebook-unusable', 'it is no text in UTF-8');
  }
}

/** The beginning of a file, one byte more of it than may be read: a device that never ends is a file too. */
async function readBounded(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of handle.createReadStream({ end: MOST_BYTES, autoClose: false })) {
      // A stream without an encoding gives buffers.
      parts.push(part as Buffer);
      length += (part as Buffer).length;
    }
    return Buffer.concat(parts, length);
  } finally {
    await handle.close();
  }
}

function oneAtATime() {
  let isAsking = false;
  return async <T>(ask: () => Promise<T | null>): Promise<T | null> => {
    if (isAsking) return null;
    isAsking = true;
    try {
      return await ask();
    } finally {
      isAsking = false;
    }
  };
}
