import * as v from 'valibot';
import type { CallInputs } from '../call-inputs.ts';
import { type AudioExport, audioExportSchema } from './audio-export.ts';

/** What the window may ask of main about an export of audio: a part of the bridge. */
export interface AudioFileCalls {
  /**
   * Writes a transmission as a WAV where the person says, telling `exportProgress` how far it is: all of its parts
   * whole, or nothing. Answers with the files' names, or null where the person cancels the question. Fails with
   * `cancelled`, `question-open`, `busy` while another is written, `nothing-to-send`, `audio-too-long` and
   * `file-not-written`.
   */
  exportAudio(name: string, asked: AudioExport): Promise<readonly string[] | null>;
}

/** What it may ask of the engine about it. */
export interface AudioCalls {
  /** Ends an export of audio under way and leaves nothing of it. Nothing happens if none is. */
  cancelExport(): Promise<void>;
}

/** What each of them accepts. */
export const audioInputs = {
  exportAudio: v.strictTuple([v.pipe(v.string(), v.maxLength(4000)), audioExportSchema]),
  cancelExport: v.strictTuple([]),
} satisfies CallInputs<AudioFileCalls & AudioCalls>;
