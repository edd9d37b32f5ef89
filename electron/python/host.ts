import type { BytePath } from '../../db/files/byte-path.ts';
import type { RegistryKeys } from './registry-export.ts';

/** The computer as locating and indexing see it. It is passed in, so that tests can stand in for one. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly files: FileSystem;
  readonly registry: Registry;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is read of Windows' registry; elsewhere it is empty. */
export interface Registry {
  /** A key and all below it; nothing where there is no such key. */
  readonly keysUnder: (key: string) => RegistryKeys;
}

/** What is read of a disk. Each function throws what Node's throws: an Error with a `code` such as ENOENT. */
export interface FileSystem {
  readonly readDirectory: (folder: BytePath) => readonly Entry[];
  /** What a path leads to, links followed. */
  readonly stat: (path: BytePath) => FileStat;
  readonly realPath: (path: BytePath) => BytePath;
  readonly readFile: (path: BytePath) => Uint8Array;
}

/** What can lie in a folder; a link has to be followed to know more. */
export type EntryKind = 'file' | 'directory' | 'link' | 'other';

/** A name in a folder. */
interface Entry {
  readonly name: BytePath;
  readonly kind: EntryKind;
}

/** What is behind a path. */
interface FileStat {
  readonly kind: Exclude<EntryKind, 'link'>;
  readonly size: number;
  /** Microseconds since 1970. */
  readonly modified: number;
}

/** The code of what the file system threw, `ENOENT` for example, or null if something else was thrown. */
export function fileErrorCode(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}

/** What the file system refused and why, without the path: `EACCES: permission denied`. */
export function fileErrorReason(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.split(',', 1)[0] ?? message;
}
