import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileSystem } from '../../python/host.ts';
import type { SourceReader } from '../index/source-reader.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';

/** Keeps the library that was asked for last open, so that a zip's directory is not read for every batch. */
export class OpenLibraries {
  readonly #disk: FileSystem;
  readonly #reader: SourceReader;
  #last: { readonly path: BytePath; readonly library: Library } | null = null;

  constructor(disk: FileSystem, reader: SourceReader) {
    this.#disk = disk;
    this.#reader = reader;
  }

  /** The library at this path as it is now: one that was replaced is opened anew. Throws as `openLibrary` does. */
  async at(path: BytePath): Promise<Library> {
    if (this.#last?.path === path && this.#last.library.isCurrent()) return this.#last.library;
    this.close();
    const library = await openLibrary(this.#disk, path, this.#reader, new AbortController().signal);
    this.#last = { path, library };
    return library;
  }

  close(): void {
    this.#last?.library.close();
    this.#last = null;
  }
}
