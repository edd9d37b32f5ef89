import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../../electron/python/node-host.ts';
import { refusal } from '../../support/fake-host.ts';
import { newLibrary } from './support/library.ts';
import { readLast, ready, summaryOf } from './support/ready.ts';
import { storedIn, storedUndisturbed } from './support/stored.ts';

/** Names as their bytes, one a character, and how they are shown. */
const names = [
  ['line\nend.py', 'line\nend.py'],
  ['\r\n\t.py', '\r\n\t.py'],
  ['t\xff\xfe.py', 't\\xFF\\xFE.py'],
  ['\xe9t\xe9.py', '\\xE9t\\xE9.py'], // Latin-1, as an old system wrote it
  [Buffer.from('電信.py').toString('latin1'), '電信.py'],
  ['"quoted\'; --.py', '"quoted\'; --.py'],
  ['back\\slash.py', 'back\\slash.py'],
  [' .py', ' .py'],
  ['.py', '.py'],
  [`${'n'.repeat(252)}.py`, `${'n'.repeat(252)}.py`],
  [`${'\xff'.repeat(252)}.py`, `${'\\xFF'.repeat(252)}.py`],
] as const;

const place = (...parts: readonly string[]) => Buffer.from(parts.join('/'), 'latin1');

function oddLibrary() {
  const library = newLibrary({});
  for (const [index, [name]] of names.entries()) {
    writeFileSync(place(library.folder, name), `x = ${index}\n`);
    const folder = place(library.folder, name.slice(0, -3) || 'dot');
    mkdirSync(folder);
    writeFileSync(Buffer.concat([folder, place('', name)]), 'pass\n');
  }
  return library;
}

describe.skipIf(process.platform !== 'linux')(
  'names of any bytes, of up to 255 (on Linux)',
  { timeout: 30_000 },
  () => {
    test('are indexed, listed and read, and their files are known again', async () => {
      const library = oddLibrary();
      const { engine, id, news, dataFolder } = await ready(library);
      await engine.index(id);
      const modules = await engine.listModules(id);
      expect(modules).toHaveLength(1 + 2 * names.length);
      for (const [index, [, shown]] of names.entries()) {
        const module = modules.find(({ path }) => path === shown);
        expect((await engine.readModule(module?.id ?? 0)).text).toBe(`x = ${index}\n`);
      }
      await engine.index(id);
      expect(readLast(news)).toBe(0);
      expect(storedIn(dataFolder)).toEqual(await storedUndisturbed(library.root));
    });

    test('are noted when they cannot be read or are not what they declare', async () => {
      const library = newLibrary({});
      for (const [name] of names)
        writeFileSync(place(library.folder, name), '# coding: utf-8\n\xff\n', 'latin1');
      const { engine, id } = await ready(library);
      expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', notes: names.length });
      const noted = await engine.listNotes(id);
      expect(new Set(noted.map(({ path }) => path))).toEqual(new Set(names.map(([, shown]) => shown)));
    });

    test('are named when the disk refuses them', async () => {
      const library = newLibrary({ 'a.py': '' });
      const folder = '\xff\n'.repeat(100);
      mkdirSync(place(library.folder, folder));
      writeFileSync(place(library.folder, folder, 'b.py'), 'pass\n');
      const { engine, id } = await ready(library, {
        ...nodeFiles,
        readDirectory: (path) => {
          if (path.endsWith(folder)) throw refusal('EACCES', 'permission denied');
          return nodeFiles.readDirectory(path);
        },
      });
      await engine.index(id);
      const path = '\\xFF\n'.repeat(100);
      expect(await engine.listNotes(id)).toEqual([
        { path, kind: 'folder', reason: 'It could not be read (EACCES: permission denied).' },
      ]);
    });

    test('may lead deeper than a path can be long: what cannot be reached is noted, the rest is read', async () => {
      const library = newLibrary({ 'a.py': 'pass\n' });
      const long = 'd'.repeat(255);
      // Node has no way there: it takes whole paths only.
      const deeper = `cd "$0"; while mkdir ${long} && cd ${long}; do :; done 2>/dev/null`;
      spawnSync('sh', ['-c', deeper, library.folder]);
      const { engine, id } = await ready(library);
      expect(summaryOf(await engine.index(id))).toMatchObject({ kind: 'done', notes: 1 });
    });
  },
);
