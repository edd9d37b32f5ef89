import type { Docstrings } from '../../../core/python/landmarks.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';

/** A source file as a walk through the library finds it. */
export interface FoundFile extends FileStamp {
  /** Below the library, with `/`. */
  readonly path: BytePath;
}

/** What became of a file that was to be read. */
export type ScannedFile =
  | {
      readonly kind: 'counted';
      readonly file: FoundFile;
      readonly encoding: string;
      readonly note: string | null;
      /** Occurrences of symbols, all codes together. */
      readonly symbols: number;
      readonly docstrings: Docstrings;
      readonly codes: Uint32Array;
      readonly counts: Uint32Array;
    }
  | { readonly kind: 'unreadable'; readonly file: FoundFile; readonly note: string }
  | { readonly kind: 'vanished'; readonly file: FoundFile };
