import type { BrowserWindow } from 'electron';
import { writeJson } from './json-file.ts';
import { log } from './log.ts';
import type { WindowState } from './window-state.ts';

/** Moving a window reports every step: it is stored when it has rested so long, in milliseconds. */
const REST = 400;

/** The part of a window that is remembered. */
export type RememberedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & {
  on(event: 'resize' | 'move' | 'maximize' | 'unmaximize', listener: () => void): unknown;
};

/** Stores the window's place in `file` whenever it has changed. The function it returns stores it now. */
export function rememberWindow(window: RememberedWindow, file: string): () => Promise<void> {
  let resting: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const store = (): Promise<void> => {
    clearTimeout(resting);
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    writing = writing
      .then(() => writeJson(file, state))
      .catch((thrown: unknown) => {
        // Not worth a word on the screen: the window only opens elsewhere next time.
        log(`the window's place was not stored: ${String(thrown)}`);
      });
    return writing;
  };
  const changed = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => void store(), REST);
  };
  window.on('resize', changed);
  window.on('move', changed);
  window.on('maximize', changed);
  window.on('unmaximize', changed);
  return store;
}
