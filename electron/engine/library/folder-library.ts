import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileSystem } from '../../python/host.ts';
import { isInner } from '../../python/inner-path.ts';
import type { ReadSource, SourceReader } from '../index/source-reader.ts';
import { type Reach, type Walked, walkFolder } from '../index/walk.ts';
import { isZip } from './is-zip.ts';
import type { Library } from './library.ts';

/** A library in a folder. */
export class FolderLibrary implements Library {
  readonly #disk: FileSystem;
  readonly #folder: BytePath;
  readonly #reader: SourceReader;

  constructor(disk: FileSystem, folder: BytePath, reader: SourceReader) {
    this.#disk = disk;
    this.#folder = folder;
    this.#reader = reader;
  }

  walk(reach: Reach, signal: AbortSignal): Promise<Walked> {
    return walkFolder(this.#disk, this.#folder, reach, signal);
  }

  read(path: BytePath, longest: number): ReadSource {
    if (!isInner(path)) throw noSuchFile();
    return this.#reader.read(`${this.#folder}/${path}`, longest);
  }

  isCurrent(): boolean {
    return !isZip(this.#disk, this.#folder);
  }

  close(): void {
    // Each file is closed when it was read.
  }
}

/** For a path that was stored of something else, a zip perhaps, and would lead out of the folder. */
function noSuchFile(): Error {
  return Object.assign(new Error('ENOENT: it leads out of the library'), { code: 'ENOENT' });
}
