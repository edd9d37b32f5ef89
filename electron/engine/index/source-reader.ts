import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SPARE, type SourceBytes } from '../../../core/python/source-bytes.ts';
import { type BytePath, bytesOf } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';
import { stampOf } from '../../python/node-host.ts';

/** Nearly every module fits; a larger one has a buffer of its own, so that memory does not stay taken. */
const KEPT = 1 << 20;
/** No source is that long: what is has no business in a frequency table, and no place in memory. */
const LONGEST = 1 << 30;

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
   * The bytes of a file that is about `size` long. One that changes while it is read is read once more; throws
   * where it goes on changing, and what Node throws.
   */
  read(path: BytePath, size: number): ReadSource {
    const source = this.#readOnce(path, size) ?? this.#readOnce(path, size);
    if (source === null) throw new Error('it changed while it was read');
    return source;
  }

  /** Null where the file is not what it was before: then the bytes may be half of one state and half of another. */
  #readOnce(path: BytePath, size: number): ReadSource | null {
    const file = openSync(bytesOf(path), 'r');
    try {
      const stamp = stampOf(fstatSync(file));
      const source = this.#readAll(file, this.#room(size));
      const after = stampOf(fstatSync(file));
      return after.size === stamp.size && after.modified === stamp.modified ? { ...source, stamp } : null;
    } finally {
      closeSync(file);
    }
  }

  #room(size: number): Uint8Array {
    return size + SPARE < KEPT ? this.#kept : new Uint8Array(Math.min(size, LONGEST) + SPARE + 1);
  }

  #readAll(file: number, room: Uint8Array): SourceBytes {
    let bytes = room;
    let length = 0;
    for (;;) {
      const got = this.#readSome(file, bytes, length, bytes.length - SPARE - length);
      if (got === 0) break;
      length += got;
      if (length > LONGEST) throw new Error(`it is longer than ${LONGEST} bytes`);
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
