import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const files = [
  'offline-electron.mjs',
  'offline-electron/boot.mjs',
  'offline-electron/redirect.cjs',
  'offline-electron/index.cjs',
];

/** The digest of all that decides what the offline runtime holds: one made by another recipe is made anew. */
export function offlineRecipe() {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex');
}
