import type { Docstrings } from '../../../core/python/landmarks.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';
import type { FoundFile } from './found-file.ts';

/** What a worker is told. */
export type ToWorker =
  /** A batch to answer. */
  | ({ readonly kind: 'scan' } & ScanRequest)
  /** None is to come for now, so that it keeps nothing open. */
  | { readonly kind: 'rest' }
  /** None is to come any more: it ends. */
  | { readonly kind: 'end' };

/** A batch on its way to a worker. */
export interface ScanRequest {
  readonly library: BytePath;
  readonly files: readonly FoundFile[];
}

/** A batch on its way back: an outcome for each file, and the counts of all in two arrays that are handed over. */
export interface ScanReply {
  readonly outcomes: readonly ScanOutcome[];
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly counts: Uint32Array<ArrayBuffer>;
}

/** What became of one file. */
export type ScanOutcome =
  | {
      readonly kind: 'counted';
      /** The file's as it was read: it may have been changed since it was found. */
      readonly stamp: FileStamp;
      readonly encoding: string;
      readonly note: string | null;
      readonly symbols: number;
      readonly docstrings: Docstrings;
      /** Its counts are those from the end of the counted file before it to here. */
      readonly end: number;
    }
  | { readonly kind: 'unreadable'; readonly note: string }
  | { readonly kind: 'vanished' };
