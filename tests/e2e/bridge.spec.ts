import { readFileSync } from 'node:fs';
import type { SounderWindow } from '../../core/bridge.ts';
import { expect, test } from './support/app.ts';

test.describe('the bridge', () => {
  test('answers no other page, even with our preload script', async ({ launch }) => {
    const { app } = await launch();
    const reply = await app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/dist/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('about:blank');
      const reply: unknown = await other.webContents.executeJavaScript('sounder.calls.about()');
      other.destroy();
      return reply;
    });
    expect(reply).toMatchObject({ ok: false, code: 'bad-sender' });
  });

  test('answers no frame inside the page', async ({ launch }) => {
    const { page } = await launch({ bypassCSP: true });
    const isThere = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return frame.contentWindow !== null && 'sounder' in frame.contentWindow;
    });
    expect(isThere).toBe(false);
  });

  test('refuses what does not fit the contract', async ({ launch }) => {
    const { page } = await launch();
    const replies = await page.evaluate(() => {
      // A page that was taken over does not keep to types.
      const calls = window.sounder.calls as unknown as Record<
        keyof SounderWindow['calls'],
        (...input: unknown[]) => Promise<unknown>
      >;
      return Promise.all([
        calls.readModule('../../etc/passwd'),
        calls.index(),
        calls.changeSettings({ speed: 1e9 }),
        calls.about('more'),
      ]);
    });
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
  });

  test('hands over what is to be compared, counts and all', async ({ launch }) => {
    const { page } = await launch();
    const read = await page.evaluate(async () => {
      const reply = await window.sounder.calls.readCorpora([
        { kind: 'reference', version: '3.12' },
        { kind: 'reference', version: '3.14' },
        { kind: 'installation', id: 99 },
      ]);
      if (!reply.ok) throw new Error(reply.message);
      return reply.value.corpora.map((answer) => {
        if (answer.kind === 'failed') return answer.code;
        const { codes, counts } = answer.corpus.areas.library ?? {};
        const isWhole = codes instanceof Uint32Array && counts instanceof Float64Array;
        return isWhole && codes.length === counts.length && counts.every((count) => count > 0);
      });
    });
    expect(read).toEqual([true, true, 'installation-unknown']);
  });

  test('has no events but its own', async ({ launch }) => {
    const { page } = await launch();
    const complaint = await page.evaluate(() => {
      try {
        window.sounder.on('anything' as never, () => undefined);
        return null;
      } catch (thrown) {
        return String(thrown);
      }
    });
    expect(complaint).toContain('Sounder has no event anything');
  });

  test('is one file that needs Electron only', () => {
    const needed = readFileSync('dist/preload.cjs', 'utf8').match(/require\(["'][^)]*["']\)/g);
    expect(needed).toEqual(['require("electron")']);
  });
});
