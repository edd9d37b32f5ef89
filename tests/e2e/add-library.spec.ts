import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryKind } from '../../core/python/calls.ts';
import { zipOfTree } from '../support/zip.ts';
import { expect, type Sounder, test } from './support/app.ts';
import { makePython } from './support/python-tree.ts';
import { valueOf } from './support/python.ts';

/** Adds what the person chooses in a dialog of ours: the system's own cannot be driven. */
async function add({ app, page }: Sounder, kind: LibraryKind, path: string | null) {
  await app.evaluate(({ dialog }, path) => {
    const answer = { canceled: path === null, filePaths: path === null ? [] : [path] };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, path);
  return page.evaluate((kind) => window.sounder.calls.addLibrary(kind), kind);
}

const modules = { 'os.py': 'import sys\n', 'json/decoder.py': 'def decode(): pass\n' };

test.describe('a library that the person names', () => {
  test('in a zip can be indexed, and its modules read', async ({ launch, folder }) => {
    const zip = join(folder(), 'python312.zip');
    writeFileSync(zip, zipOfTree(modules));
    const sounder = await launch();
    const [added] = valueOf(await add(sounder, 'zip', zip));
    expect(added).toMatchObject({ origin: 'zip', version: '3.12', library: zip });
    const read = await sounder.page.evaluate(async (id) => {
      const { calls } = window.sounder;
      const indexed = await calls.index(id);
      const listed = await calls.listModules(id);
      const module = listed.ok ? listed.value.find(({ path }) => path === 'json/decoder.py') : undefined;
      return { indexed, source: await calls.readModule(module?.id ?? 0) };
    }, added?.id ?? 0);
    expect(read).toMatchObject({
      indexed: { ok: true, value: { index: { kind: 'done', totals: { library: { notes: 0 } } } } },
      source: { ok: true, value: { text: modules['json/decoder.py'] } },
    });
  });

  test('in a folder is in the list, and still there the next time', async ({ launch, folder }) => {
    const { library } = makePython(folder(), 3);
    const sounder = await launch();
    const added = valueOf(await add(sounder, 'folder', library));
    expect(added).toMatchObject([{ origin: 'folder', library, version: '3.13.99' }]);
    await sounder.close();
    const { page } = await launch({ data: sounder.data });
    const listed = await page.evaluate(() => window.sounder.calls.locate());
    expect(valueOf(listed)).toContainEqual(expect.objectContaining({ library, present: true }));
  });

  test('is brought into sight, with the focus, and told of', async ({ launch, folder }) => {
    const pyenv = folder();
    for (let minor = 10; minor < 30; minor++) makePython(pyenv, 1, 1, `3.${minor}.99`);
    const { library } = makePython(folder(), 3, 1, '3.1.99');
    const { app, page } = await launch({ env: { PYENV_ROOT: pyenv } });
    // What is found later stands above it, and would push it out of sight.
    await expect(page.getByRole('button', { name: 'Look again' })).toBeEnabled();
    await expect(page.getByRole('listitem').filter({ hasText: 'CPython 3.10.99' })).toBeAttached();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, library);
    await page.getByRole('button', { name: 'Add folder…' }).press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: library });
    await expect(row.getByRole('button').first()).toBeFocused();
    await expect(row).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(`Added CPython 3.1.99 in ${library}.`)).toBeVisible();
  });

  test('adds nothing if the person cancels, or chooses what holds no source', async ({ launch, folder }) => {
    const sounder = await launch();
    expect(await add(sounder, 'folder', null)).toEqual({ ok: true, value: [] });
    expect(await add(sounder, 'folder', folder())).toMatchObject({ ok: false, code: 'library-empty' });
  });
});

test('the page cannot name a path', async ({ launch }) => {
  const { page } = await launch();
  const reply = await page.evaluate(() => {
    const call = window.sounder.calls.addLibrary as (path: string) => Promise<unknown>;
    return call('/etc');
  });
  expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
});
