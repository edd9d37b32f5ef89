import { basename } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { AudioFileCalls } from '../../core/audio/calls.ts';
import type { Recording, RecordingFileCalls } from '../../core/decode/calls.ts';
import { sounderError } from '../../core/errors.ts';
import { partNames } from '../part-names.ts';
import type { Supervisor } from '../supervisor.ts';
import { writeAllWhole } from '../write-whole.ts';
import type { AskForPath } from './add-library.ts';
import { fileNameOf } from './file-name.ts';
import { oneQuestion } from './one-question.ts';

/** The calls that write and read audio where the person says, and what main has to know of them when Sounder ends. */
export interface AudioFiles {
  readonly calls: AudioFileCalls & RecordingFileCalls;
  /** The name of the file that is being written, or null. */
  readonly exporting: () => string | null;
  /** Resolves when nothing is written any more, and what was not finished is gone. */
  readonly settled: () => Promise<void>;
}

/** What is used of Electron's dialogs, over the window. */
export interface AudioQuestions {
  readonly askForPlace: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly askForFile: AskForPath;
}

/** Audio goes through the engine; the window never names a path. */
export function audioFiles(
  { askForPlace, askForFile }: AudioQuestions,
  engine: Pick<Supervisor, 'call'>,
): AudioFiles {
  const alone = oneQuestion();
  let exporting: string | null = null;
  let ended: Promise<unknown> = Promise.resolve();

  const place = async (name: string): Promise<string | null> => {
    const { canceled, filePath } = await askForPlace({
      defaultPath: `${fileNameOf(name, 'Transmission')}.wav`,
      filters: [{ name: 'Sound (WAV)', extensions: ['wav'] }],
      properties: ['showOverwriteConfirmation'],
    });
    return canceled || filePath === '' ? null : filePath;
  };
  const recording = async (): Promise<string | null> => {
    const { canceled, filePaths } = await askForFile({
      title: 'Decode a recording',
      message: 'A recording of Morse as WAV', // macOS shows this in place of the title
      buttonLabel: 'Decode',
      properties: ['openFile'],
      filters: [{ name: 'Sound (WAV)', extensions: ['wav'] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const write = async (files: readonly string[], work: Promise<void>): Promise<readonly string[]> => {
    exporting = basename(files[0] ?? '');
    ended = work.catch(() => undefined); // whoever asked for it hears of its failure
    try {
      await work;
      return files.map((file) => basename(file));
    } finally {
      exporting = null;
    }
  };

  return {
    calls: {
      exportAudio: async (name, asked) => {
        if (exporting !== null) throw sounderError('busy', `The export of ${exporting}`);
        const file = await alone(() => place(name));
        if (file === null) return null;
        const files = partNames(file, asked.parts);
        const work = writeAllWhole(files, async (places) => {
          await engine.call('writeAudio', [places, asked]);
        });
        return write(files, work);
      },
      decodeRecording: async (codebook) => {
        const file = await alone(recording);
        if (file === null) return null;
        // The engine answers as EngineDuties says; what crosses between processes has no type.
        const read = (await engine.call('readRecording', [file, codebook])) as Recording;
        return { ...read, name: basename(file) };
      },
    },
    exporting: () => exporting,
    settled: async () => {
      await ended;
    },
  };
}
