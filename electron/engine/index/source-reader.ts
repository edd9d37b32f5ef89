import { closeSync, openSync, readSync } from 'node:fs';
import { SPARE, type SourceBytes } from '../../../core/python/source-bytes.ts';
import { type BytePath, bytesOf } from '../../../db/files/byte-path.ts';

/** Nearly every module fits; a larger one has a buffer of its own, so that memory does not stay taken. */
const KEPT = 1 << 20;
/** No source is that long: what is has no business in a frequency table, and no place in memory. */
const LONGEST = 1 << 30;

/** Reads one file after the other into the same buffer: a source holds until the next is read. */
export class SourceReader {
  readonly #kept = new Uint8Array(KEPT);

  /** The bytes of a file that is about `size` long, with SPARE zeros behind. Throws what Node throws. */
  read(path: BytePath, size: number): SourceBytes {
    const file = openSync(bytesOf(path), 'r');
    try {
      return readAll(file, this.#room(size));
    } finally {
      closeSync(file);
    }
  }

  #room(size: number): Uint8Array {
    return size + SPARE < KEPT ? this.#kept : new Uint8Array(Math.min(size, LONGEST) + SPARE + 1);
  }
}

function readAll(file: number, room: Uint8Array): SourceBytes {
  let bytes = room;
  let length = 0;
  for (;;) {
    const got = readSync(file, bytes, length, bytes.length - SPARE - length, null);
    if (got === 0) break;
    length += got;
    if (length > LONGEST) throw new Error(`it is longer than ${LONGEST} bytes`);
    if (length === bytes.length - SPARE) bytes = grown(bytes); // it grew since its size was asked for
  }
  bytes.fill(0, length, length + SPARE);
  return { bytes, length };
}

function grown(bytes: Uint8Array): Uint8Array {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
