import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, type WebPreferences, nativeTheme, screen } from 'electron';
import { START_PAGE } from './app-address.ts';
import { readJson } from './json-file.ts';
import { windowPreferences } from './window-preferences.ts';
import { LEAST_SIZE, placeWindow } from './window-state.ts';
import { backgroundOf } from './theme.ts';

/** What a window is made from. */
export interface WindowFiles {
  /** Where the preload script and the page were built to. */
  readonly bundles: string;
  readonly assets: string;
  /** Where the window's last place is stored. */
  readonly state: string;
}

/** Makes the window where it was last and begins to load the page; it shows itself once it is painted. */
export function createWindow(files: WindowFiles, isPackaged: boolean): BrowserWindow {
  const stored = readJson(files.state);
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { isMaximized, ...place } = placeWindow(stored.kind === 'read' ? stored.value : null, displays);
  const icon = join(files.assets, 'icon.png');
  const preferences: WebPreferences = windowPreferences(join(files.bundles, 'preload.cjs'), isPackaged);
  const window = new BrowserWindow({
    ...place,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Sounder',
    ...(existsSync(icon) ? { icon } : {}),
    backgroundColor: backgroundOf(nativeTheme.shouldUseDarkColors),
    show: false,
    webPreferences: preferences,
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** Brings the window to the front, wherever it was put. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
