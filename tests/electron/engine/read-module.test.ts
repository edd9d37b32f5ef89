import { readSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storedModules } from '../../../db/files/files.ts';
import { saveInstallation } from '../../../db/installations/installations.ts';
import { SourceReader } from '../../../electron/engine/index/source-reader.ts';
import { readModule } from '../../../electron/engine/store/read-module.ts';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { newDatabase } from '../../support/database.ts';
import { saveCounted } from '../../support/save-counted.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { zipOf } from '../../support/zip.ts';
import { startEngine } from './support/engines.ts';

const python = { implementation: 'CPython', version: '3.13.0', origin: 'path', environments: [] } as const;

/** Libraries in a folder and in a zip with one source in them, of zeros and so long. */
const places: readonly (readonly [string, (length: number) => string])[] = [
  [
    'a folder',
    (length) => {
      const folder = tempFolder();
      writeTree(folder, { 'data.py': '' });
      truncateSync(join(folder, 'data.py'), length);
      return folder;
    },
  ],
  [
    'a zip',
    (length) => {
      const zip = join(tempFolder(), 'library.zip');
      writeFileSync(zip, zipOf([{ name: 'data.py', content: Buffer.alloc(length) }]));
      return zip;
    },
  ],
];

test.each(places)('a source of more than 64 MB in %s is noted, not read, and not sent', async (_, make) => {
  const library = make(64e6 + 1);
  const { engine } = startEngine({ root: library });
  const [added] = await engine.addLibrary(library);
  const { id } = await engine.index(added?.id ?? 0);
  const reason = 'It could not be read (it is longer than 64 MB).';
  expect(await engine.listNotes(id)).toEqual([{ kind: 'file', path: 'data.py', reason }]);
  const [module] = await engine.listModules(id);
  await expect(engine.readModule(module?.id ?? 0)).rejects.toMatchObject({ code: 'module-too-large' });
});

/** A module of a library, stored. */
function stored(library: string) {
  const database = newDatabase();
  const id = saveInstallation(database, { ...python, library });
  saveCounted(database, id, 'data.py', {});
  return { database, module: storedModules(database, id)[0]?.id ?? 0 };
}

test.each(places)('a module of more than 4 MB in %s is refused before it is read', async (_, make) => {
  const reads: number[] = [];
  const reader = new SourceReader((...read) => {
    reads.push(read[3]);
    return readSync(...read, null);
  });
  const fitting = stored(make(4e6));
  const { text } = await readModule(fitting.database, nodeFiles, fitting.module, reader);
  expect(text).toHaveLength(4e6);
  const { database, module } = stored(make(4e6 + 1));
  reads.splice(0);
  await expect(readModule(database, nodeFiles, module, reader)).rejects.toMatchObject({
    code: 'module-too-large',
  });
  expect(reads).toEqual([]);
});

test('a module that changes whenever it is read is not sent, and the person is told', async () => {
  const folder = tempFolder();
  writeTree(folder, { 'data.py': 'dit' });
  let version = 0;
  const reader = new SourceReader((...read) => {
    utimesSync(join(folder, 'data.py'), ++version, version);
    return readSync(...read, null);
  });
  const { database, module } = stored(folder);
  await expect(readModule(database, nodeFiles, module, reader)).rejects.toMatchObject({
    code: 'module-changing',
    message: expect.stringContaining('data.py') as string,
  });
});
