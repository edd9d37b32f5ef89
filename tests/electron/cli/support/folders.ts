import { mkdirSync, writeFileSync } from 'node:fs';
import { tempFolder, writeTree } from '../../../support/temp-folder.ts';

/** A folder with these files. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tempFolder();
  writeTree(folder, files);
  return folder;
}

/** A folder with a module in a folder whose name is no UTF-8. */
export function oddFolder(): string {
  const folder = tempFolder();
  const odd = Buffer.concat([Buffer.from(`${folder}/odd`), Buffer.of(0xff)]);
  mkdirSync(odd);
  writeFileSync(Buffer.concat([odd, Buffer.from('/a.py')]), 'pass\n');
  return folder;
}
