import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SPARE, type SourceBytes } from '../../../core/python/source-bytes.ts';
import { type BytePath, bytesOf } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';
import { stampOf } from '../../python/node-host.ts';
import { keepsChanging, LONGEST_SOURCE, tooLong } from '../../python/source-failure.ts';

/** Nearly every module fits; a larger one has a buffer of its own, so that memory does not stay taken. */
const KEPT = 1 << 20;

/** A file as it was at one moment: its bytes with SPARE zeros behind, and its stamp. */
export interface ReadSource extends SourceBytes {
  readonly stamp: FileStamp;
}

/** Reads up to `length` bytes of an open file from where it is; 0 at its end. */
type ReadSome = (file: number, into: Uint8Array, offset: number, length: number) => number;

/** Reads one file after the other into the same buffer: a source holds until the next is read. */
export class SourceReader {
  readonly #kept = new Uint8Array(KEPT);
  readonly #readSome: ReadSome;

  constructor(
    readSome: ReadSome = (file, into, offset, length) => readSync(file, into, offset, length, null),
  ) {
    this.#readSome = readSome;
  }

  /**
   * The bytes of a file. One that changes while it is read is read once more. Throws ECHANGING where it goes on
   * changing, ETOOLONG before it reads one of more than `longest` bytes, and what Node throws.
   */
  read(path: BytePath, longest = LONGEST_SOURCE): ReadSource {
    const source = this.#readOnce(path, longest) ?? this.#readOnce(path, longest);
    if (source === null) throw keepsChanging();
    return source;
  }

  /** Null where the file is not what it was before: then the bytes may be half of one state and half of another. */
  #readOnce(path: BytePath, longest: number): ReadSource | null {
    const file = openSync(bytesOf(path), 'r');
    try {
      const stamp = stampOf(fstatSync(file));
      if (stamp.size > longest) throw tooLong(longest);
      const source = this.#readAll(file, this.#room(stamp.size), longest);
      const after = stampOf(fstatSync(file));
      return after.size === stamp.size && after.modified === stamp.modified ? { ...source, stamp } : null;
    } finally {
      closeSync(file);
    }
  }

  #room(size: number): Uint8Array {
    return size + SPARE < KEPT ? this.#kept : new Uint8Array(size + SPARE + 1);
  }

  #readAll(file: number, room: Uint8Array, longest: number): SourceBytes {
    let bytes = room;
    let length = 0;
    for (;;) {
      const got = this.#readSome(file, bytes, length, bytes.length - SPARE - length);
      if (got === 0) break;
      length += got;
      if (length > longest) throw tooLong(longest);
      if (length === bytes.length - SPARE) bytes = grown(bytes); // it grew since its size was asked for
    }
    bytes.fill(0, length, length + SPARE);
    return { bytes, length };
  }
}

function grown(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
