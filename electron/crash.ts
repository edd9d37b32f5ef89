import type { App, BrowserWindow, Dialog } from 'electron';
import { toSounderError } from '../core/errors.ts';
import { log } from './log.ts';
import { restartLimit } from './restart-limit.ts';

const RELOADS = { most: 3, within: 10_000 } as const;

/**
 * Says what main did not foresee and ends: after it, nothing can be relied on. Stored data is whole. The
 * function it returns does so for what is caught while main itself is loaded.
 */
export function showUncaught(app: App, dialog: Dialog): (thrown: unknown) => void {
  const end = (thrown: unknown): void => {
    log(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    // Before it is ready, Linux shows no dialog at all.
    void app.whenReady().then(() => {
      dialog.showErrorBox('Sounder has to close', toSounderError(thrown).message);
      app.exit(1);
    });
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return end;
}

/** Loads the page again when its process ends, as long as that does not happen over and over. */
export function reloadAfterCrash(window: BrowserWindow, now: () => number): void {
  const mayReload = restartLimit(RELOADS.most, RELOADS.within, now);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the window's process ended: ${reason}`);
    if (mayReload()) window.webContents.reload();
    else throw new Error(`the window stopped several times in a row (${reason})`);
  });
}
