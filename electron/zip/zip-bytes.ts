import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { RandomAccessReader } from 'yauzl';
import { type BytePath, bytesOf } from '../../db/files/byte-path.ts';
import { zipFailure } from './zip-failure.ts';

/**
 * The bytes of an open zip. Reads at once and in this thread: yauzl's own reader asks for each piece of a
 * directory by itself and waits for it, which takes many times as long.
 */
export class ZipBytes extends RandomAccessReader {
  readonly size: number;
  readonly #path: BytePath;
  readonly #file: number;
  readonly #opened: Stats;

  /** Throws what Node throws. */
  constructor(path: BytePath) {
    super();
    this.#path = path;
    this.#file = openSync(bytesOf(path), 'r');
    this.#opened = fstatSync(this.#file);
    this.size = this.#opened.size;
  }

  /** Whether the path still leads to these bytes. */
  isCurrent(): boolean {
    const now = statSync(bytesOf(this.#path), { throwIfNoEntry: false });
    const { dev, ino, size, mtimeMs } = this.#opened;
    return now?.dev === dev && now.ino === ino && now.size === size && now.mtimeMs === mtimeMs;
  }

  /** A piece of the file, whole, and so many zeros behind it. */
  at(start: number, length: number, zeros = 0): Buffer {
    if (start + length > this.size) throw zipFailure('it ends beyond the zip');
    const piece = Buffer.allocUnsafe(length + zeros).fill(0, length);
    for (let got = 0; got < length;) {
      const more = readSync(this.#file, piece, got, length - got, start + got);
      if (more === 0) throw zipFailure('the zip was cut off while it was read');
      got += more;
    }
    return piece;
  }

  /** As yauzl asks for a piece. */
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, got?: number) => void,
  ): void {
    let got: number;
    try {
      got = readSync(this.#file, buffer, offset, length, position);
    } catch (thrown) {
      callback(thrown instanceof Error ? thrown : new Error(String(thrown)));
      return;
    }
    callback(null, got);
  }

  /** Closes the file; yauzl has been told not to. */
  end(): void {
    closeSync(this.#file);
  }
}
