import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from: folders and files below the project's. */
export const BUILD_SOURCES = [
  'assets',
  'core',
  'db',
  'electron',
  'renderer',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'vite.electron.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
];

/**
 * The digest of names and contents of all that the build is made from. Contents and not times, so that a
 * fresh clone or a visit to another branch does not look like a change.
 * @param {string} folder the project's
 * @param {readonly string[]} sources
 */
export function buildStamp(folder, sources = BUILD_SOURCES) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(folder, source))) {
    const contents = readFileSync(join(folder, file));
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {readonly string[]}
 */
export function filesBelow(folder, name) {
  const found = statSync(join(folder, name), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [name];
  const names = readdirSync(join(folder, name)).sort();
  return names.flatMap((inner) => filesBelow(folder, `${name}/${inner}`));
}
