import type { BytePath } from '../../../db/files/byte-path.ts';
import type { ReadSource } from '../index/source-reader.ts';
import type { Reach, Walked } from '../index/walk.ts';

/** What the files of a library come from, a folder or a zip. It is open until it is closed. */
export interface Library {
  /**
   * The source files, in site-packages or not, by their paths below the library. Throws `library-missing`,
   * `library-unreadable`, `library-empty` or `cancelled`.
   */
  walk(reach: Reach, signal: AbortSignal): Promise<Walked>;
  /**
   * A file as it is now; its bytes hold until the next is read. Throws an Error with a code: ENOENT where there
   * is no such file, ETOOLONG, before it is read, where it has more than `longest` bytes, ECHANGING where it
   * never stays the same while it is read.
   */
  read(path: BytePath, longest: number): ReadSource;
  /** False once something else lies in its place: what was opened tells only of what was there. */
  isCurrent(): boolean;
  close(): void;
}
