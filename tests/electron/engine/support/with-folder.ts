import { join } from 'node:path';
import { tempFolder, writeTree } from '../../../support/temp-folder.ts';
import { startEngine } from './engines.ts';

/** An engine on a computer without Pythons, and a folder on it with these files. */
export function withFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = tempFolder();
  const folder = join(root, 'mine');
  writeTree(folder, files);
  return { ...startEngine({ root }), root, folder };
}
