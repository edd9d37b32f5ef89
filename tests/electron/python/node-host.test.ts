import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytePath, bytesOf } from '../../../db/files/byte-path.ts';
import { librariesUnder } from '../../../electron/python/libraries.ts';
import { nodeFiles, nodeHost } from '../../../electron/python/node-host.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';

// Other systems refuse such names.
const testOnLinux = test.skipIf(process.platform !== 'linux');

testOnLinux('a real path keeps a name that is no text', () => {
  const path = `${nodeFiles.realPath(bytePath(tempFolder()))}/\xff.py`;
  writeFileSync(bytesOf(path), '');
  expect(nodeFiles.realPath(path)).toBe(path);
});

testOnLinux('a library in a folder whose name is no text is passed over', () => {
  const root = tempFolder();
  const odd = `${bytePath(root)}/\xff`;
  mkdirSync(bytesOf(odd));
  writeFileSync(bytesOf(`${odd}/os.py`), '');
  writeTree(root, { 'lib/python3.12/os.py': '' });
  mkdirSync(`${root}/lib/python3.13`);
  symlinkSync(bytesOf(`${odd}/os.py`), `${root}/lib/python3.13/os.py`);
  expect([...librariesUnder(nodeHost(), root)]).toEqual([`${root}/lib/python3.12`]);
});
