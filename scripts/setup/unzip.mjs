import { chmodSync, createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Extracts those entries of an archive for which `place` names a file; executable ones stay so.
 * @param {string} archive
 * @param {(name: string) => string | null} place
 */
export async function unzip(archive, place) {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const file = entry.fileName.endsWith('/') ? null : place(entry.fileName);
    if (file === null) continue;
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file));
    const mode = entry.externalFileAttributes >>> 16; // where Unix keeps a file's mode in a zip
    if ((mode & 0o111) !== 0) chmodSync(file, 0o755);
  }
}
