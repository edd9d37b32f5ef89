import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import type { DatabaseState } from '../../core/bridge.ts';
import type { InstallationId } from '../../core/python/installation.ts';
import { type Sounder, expect, test } from './support/app.ts';
import { signalEngine } from './support/engine.ts';
import { makePython } from './support/python-tree.ts';

/** So much that an index of it takes long enough to be interrupted. */
const MANY = { modules: 3000, kilobytes: 24 };
/** All of them are library. */
const DONE = { kind: 'done', totals: { library: { files: MANY.modules } } };

/** Finds the Python of a test. */
const locate = async (page: Page, library: string): Promise<InstallationId> => {
  const found = await page.evaluate(() => window.sounder.calls.locate());
  const python = found.ok ? found.value.find((installation) => installation.library === library) : undefined;
  if (python === undefined) throw new Error(`no Python was found at ${library}: ${JSON.stringify(found)}`);
  return python.id;
};

/** Begins an index in the page and answers once it is under way; the page keeps what comes of it. */
const beginIndex = (page: Page, id: InstallationId) =>
  page.evaluateHandle(async (id) => {
    const heard = { restarts: [] as unknown[], reply: undefined as unknown };
    window.sounder.on('engineRestarted', (event) => heard.restarts.push(event));
    await new Promise<void>((underWay) => {
      window.sounder.on('indexProgress', ({ files }) => {
        if (files > 0) underWay();
      });
      void window.sounder.calls.index(id).then((reply) => (heard.reply = reply));
    });
    return heard;
  }, id);

const indexState = (page: Page, id: InstallationId) =>
  page.evaluate(async (id) => {
    const list = await window.sounder.calls.listInstallations();
    return list.ok ? list.value.find((installation) => installation.id === id)?.index : undefined;
  }, id);

const databaseState = async (page: Page): Promise<DatabaseState> => {
  const reply = await page.evaluate(() => window.sounder.calls.databaseState());
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
};

test.describe('an engine that is killed', () => {
  test('is started again, and answers', async ({ launch }) => {
    const sounder = await launch();
    const restarts = await sounder.page.evaluateHandle(() => {
      const events: unknown[] = [];
      window.sounder.on('engineRestarted', (event) => events.push(event));
      return events;
    });
    await databaseState(sounder.page);
    await signalEngine(sounder.app, 'SIGKILL');
    await expect.poll(() => restarts.jsonValue()).toEqual([{ indexing: null }]);
    expect(await databaseState(sounder.page)).toEqual({ kind: 'ready' });
  });

  test('in the middle of an index leaves it partial, says so, and it can go on', async ({
    launch,
    folder,
  }) => {
    const python = makePython(folder(), MANY.modules, MANY.kilobytes);
    const sounder = await launch({ env: python.env });
    const { page } = sounder;
    const id = await locate(page, python.library);
    const heard = await beginIndex(page, id);
    await signalEngine(sounder.app, 'SIGKILL');
    await expect
      .poll(() => heard.jsonValue())
      .toMatchObject({
        restarts: [{ indexing: id }],
        reply: { ok: false, code: 'engine-stopped' },
      });
    expect(await indexState(page, id)).toMatchObject({ kind: 'partial' });
    const done = await page.evaluate((id) => window.sounder.calls.index(id), id);
    expect(done).toMatchObject({ ok: true, value: { index: DONE } });
  });
});

test.describe('quitting in the middle of an index', () => {
  /** Answers the question with a button's number, and keeps what was asked. */
  const answerWith = (sounder: Sounder, response: number) =>
    sounder.app.evaluateHandle(({ dialog }, response) => {
      const asked: unknown[] = [];
      dialog.showMessageBox = (...question: unknown[]) => {
        asked.push(question.at(-1));
        return Promise.resolve({ response, checkboxChecked: false });
      };
      return asked;
    }, response);

  test('asks, and goes on with the index if that is wanted', async ({ launch, folder }) => {
    const python = makePython(folder(), MANY.modules, MANY.kilobytes);
    const sounder = await launch({ env: python.env });
    const { app, page } = sounder;
    const asked = await answerWith(sounder, 1);
    const id = await locate(page, python.library);
    const heard = await beginIndex(page, id);
    await app.evaluate(({ app }) => {
      app.quit();
    });
    await expect
      .poll(() => asked.jsonValue())
      .toMatchObject([
        {
          message: `Indexing CPython ${python.version} is under way.`,
          detail: 'What is read so far is kept; go on later from the Library.',
          buttons: ['Quit', 'Keep indexing'],
        },
      ]);
    await expect.poll(() => heard.jsonValue()).toMatchObject({ reply: { ok: true, value: { index: DONE } } });
  });

  test('ends if that is wanted, and keeps what was read', async ({ launch, folder }) => {
    const python = makePython(folder(), MANY.modules, MANY.kilobytes);
    const sounder = await launch({ env: python.env });
    const { app, data } = sounder;
    await answerWith(sounder, 0);
    const id = await locate(sounder.page, python.library);
    await beginIndex(sounder.page, id);
    const started = app.process(); // it cannot be had once the app has closed
    const closed = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await closed;
    expect(started.exitCode).toBe(0);
    const { page } = await launch({ data, env: python.env });
    expect(await indexState(page, id)).toMatchObject({
      kind: 'partial',
      files: expect.any(Number),
    });
  });

  test('asks nothing when no index is under way', async ({ launch }) => {
    const sounder = await launch();
    await sounder.page.evaluate(() => window.sounder.calls.listInstallations());
    const started = sounder.app.process();
    await sounder.close();
    expect(started.exitCode).toBe(0);
  });
});

test.describe('a database', () => {
  test('that is none is kept aside, a new one made, and the page told', async ({ launch, folder }) => {
    const data = folder();
    writeFileSync(join(data, 'sounder.db'), 'Dear diary,\n'.repeat(1000));
    const { page } = await launch({ data });
    const state = await databaseState(page);
    expect(state.kind).toBe('replaced');
    const aside = readdirSync(data).filter((name) => name.startsWith('sounder.not-a-database-'));
    expect(aside).toHaveLength(1);
    expect(JSON.stringify(state)).toContain(aside[0]);
    expect(readFileSync(join(data, aside[0] ?? ''), 'utf8')).toMatch(/^Dear diary,\n/);
  });

  test('of a newer Sounder is not touched, and the page told', async ({ launch, folder }) => {
    const data = folder();
    const file = join(data, 'sounder.db');
    await (await launch({ data })).close();
    const database = new Database(file);
    database.pragma('user_version = 9999');
    database.close();
    const before = readFileSync(file);
    const { page, close } = await launch({ data });
    expect(await databaseState(page)).toMatchObject({
      kind: 'newer',
      message: expect.stringContaining('newer Sounder'),
    });
    await close();
    expect(readFileSync(file)).toEqual(before);
  });

  test('is closed in good order when Sounder ends', async ({ launch }) => {
    const { page, data, close } = await launch();
    expect(await databaseState(page)).toEqual({ kind: 'ready' });
    await close();
    expect(readdirSync(data).filter((name) => name.startsWith('sounder.db'))).toEqual(['sounder.db']);
  });
});
