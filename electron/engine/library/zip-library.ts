import { folderCounts, isModuleName } from '../../../core/count/corpus.ts';
import { sounderError } from '../../../core/errors.ts';
import { type BytePath, textOfPath } from '../../../db/files/byte-path.ts';
import { isInner } from '../../python/inner-path.ts';
import { LONGEST_SOURCE } from '../../python/source-failure.ts';
import { zipRoot } from '../../python/zip-root.ts';
import { openZip, type Zip } from '../../zip/zip.ts';
import type { FoundFile } from '../index/found-file.ts';
import type { ReadSource } from '../index/source-reader.ts';
import { takingTurns } from '../index/turn.ts';
import type { Reach, Walked } from '../index/walk.ts';
import type { Library } from './library.ts';

/** A library in a zip. A member's stamp is its size and its CRC-32, so that a new zip costs only what changed. */
export class ZipLibrary implements Library {
  readonly #path: BytePath;
  readonly #zip: Zip;
  readonly #root: BytePath;

  constructor(path: BytePath, zip: Zip) {
    this.#path = path;
    this.#zip = zip;
    this.#root = zipRoot(zip.members.keys());
  }

  walk({ hasSitePackages }: Reach): Promise<Walked> {
    const files = [...this.#files(hasSitePackages)];
    if (files.length > 0) return Promise.resolve({ files, unread: [], hasSitePackages });
    const isCompiled = [...this.#zip.members.keys()].some(isCompiledName);
    const what = isCompiled ? 'compiled zip' : 'zip';
    return Promise.reject(sounderError('library-empty', textOfPath(this.#path), what));
  }

  *#files(hasSitePackages: boolean): Generator<FoundFile> {
    for (const [name, { size, checksum }] of this.#zip.members) {
      if (!name.startsWith(this.#root)) continue;
      const path = name.slice(this.#root.length);
      // What is longer is not read, and how long it says it is may be anything.
      if (isSource(path, hasSitePackages))
        yield { path, size: Math.min(size, LONGEST_SOURCE), modified: checksum };
    }
  }

  read(path: BytePath, longest: number): ReadSource {
    const { bytes, length, checksum } = this.#zip.read(this.#root + path, longest);
    return { bytes, length, stamp: { size: length, modified: checksum } };
  }

  isCurrent(): boolean {
    return this.#zip.isCurrent();
  }

  close(): void {
    this.#zip.close();
  }
}

/**
 * Opens a zip as a library; names that lead out of it are none of its. Throws as `openZip` does, and `cancelled`
 * soon after the signal.
 */
export async function openZipLibrary(path: BytePath, signal: AbortSignal): Promise<ZipLibrary> {
  const isWanted = (name: BytePath) => (isModuleName(name) || isCompiledName(name)) && isInner(name);
  return new ZipLibrary(path, await openZip(path, isWanted, takingTurns(signal)));
}

function isSource(path: BytePath, hasSitePackages: boolean): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return isModuleName(name) && folders.every((folder) => folderCounts(folder, hasSitePackages));
}

/** What Python compiled: the zip of Windows' embeddable package holds nothing else. */
function isCompiledName(name: BytePath): boolean {
  return name.endsWith('.pyc');
}
