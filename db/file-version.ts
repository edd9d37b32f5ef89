import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID } from './migrate.ts';

/** What lies under a database's name, told without changing a byte of it. */
export type FileVersion =
  /** Nothing, or a file without a table: SQLite makes a database of either. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'ours'; readonly version: number };

// https://www.sqlite.org/fileformat.html, 1.3: the database header
const HEADER = {
  length: 100,
  magic: 'SQLite format 3\0',
  schemaCookie: 40,
  userVersion: 60,
  applicationId: 68,
} as const;

/** Reads whose database a file is, and of which version. Throws what the file system throws. */
export function fileVersion(file: string): FileVersion {
  if (!existsSync(file)) return { kind: 'empty' };
  const header = readHeader(file);
  if (header.length === 0) return { kind: 'empty' };
  const magic = header.toString('latin1', 0, HEADER.magic.length);
  if (header.length < HEADER.length || magic !== HEADER.magic) return { kind: 'foreign' };
  // What was committed but not yet moved into the file is in the log beside it, and only SQLite reads that.
  if (existsSync(`${file}-wal`)) return versionInLog(file);
  return ownership({
    schemaCookie: header.readUInt32BE(HEADER.schemaCookie),
    userVersion: header.readUInt32BE(HEADER.userVersion),
    applicationId: header.readUInt32BE(HEADER.applicationId),
  });
}

function versionInLog(file: string): FileVersion {
  // A connection that may only read does not move the log into the file when it is closed.
  const database = new Sqlite(file, { readonly: true });
  try {
    const number = (name: string) => database.pragma(name, { simple: true }) as number;
    return ownership({
      schemaCookie: number('schema_version'),
      userVersion: number('user_version'),
      applicationId: number('application_id'),
    });
  } catch (thrown) {
    if (isNoDatabase(thrown)) return { kind: 'foreign' };
    throw thrown;
  } finally {
    database.close();
  }
}

interface Header {
  /** 0 as long as no table was ever made. */
  readonly schemaCookie: number;
  readonly userVersion: number;
  readonly applicationId: number;
}

function ownership({ schemaCookie, userVersion, applicationId }: Header): FileVersion {
  if (schemaCookie === 0) return { kind: 'empty' };
  return applicationId === APPLICATION_ID ? { kind: 'ours', version: userVersion } : { kind: 'foreign' };
}

/** Whether SQLite says that a file is no database, or a spoilt one. */
export function isNoDatabase(thrown: unknown): boolean {
  return (
    thrown instanceof Sqlite.SqliteError &&
    (thrown.code === 'SQLITE_NOTADB' || thrown.code.startsWith('SQLITE_CORRUPT'))
  );
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER.length);
  const open = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(open, header));
  } finally {
    closeSync(open);
  }
}
