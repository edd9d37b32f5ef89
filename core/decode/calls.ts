import * as v from 'valibot';
import type { CallInputs } from '../call-inputs.ts';
import { codebookSchema } from '../codebook/codebook-claim.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Seconds } from '../units.ts';
import type { Copy } from './copy.ts';
import type { Heard } from './reception.ts';

/** What the window may ask of main about a recording: a part of the bridge. */
export interface RecordingFileCalls {
  /**
   * Reads a recording that the person chooses by a codebook, telling `decodeProgress` how far it is; null where the
   * person cancels the question. Nothing is stored. Fails with `cancelled`, `question-open`, `busy` while another is
   * read, `file-unreadable`, `recording-refused`, `recording-without-morse` and `recording-other-codebook`.
   */
  decodeRecording(codebook: Codebook): Promise<OpenedRecording | null>;
}

/** What it may ask of the engine about it. */
export interface RecordingCalls {
  /** Ends the reading of a recording. Nothing happens if none is read. */
  cancelDecoding(): Promise<void>;
}

/** A recording that was read by a codebook. */
export interface Recording
  extends Omit<Copy, 'kind'>, Pick<Heard, 'pitch' | 'speed' | 'spacing' | 'letterGap'> {
  readonly seconds: Seconds;
  /** How many marks and gaps may be something else: 0 in a clean recording. */
  readonly doubtful: number;
  /** Whether the file ends before it says it does. */
  readonly isTruncated: boolean;
}

/** A recording, and the name of its file. */
export interface OpenedRecording extends Recording {
  readonly name: string;
}

/** What each of them accepts. */
export const recordingInputs = {
  decodeRecording: v.strictTuple([codebookSchema]),
  cancelDecoding: v.strictTuple([]),
} satisfies CallInputs<RecordingFileCalls & RecordingCalls>;
