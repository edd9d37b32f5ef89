import type { BrowserWindow, NativeTheme } from 'electron';

/** The colour behind the page, the same as the page's own, so that nothing flashes before it is painted. */
export function backgroundOf(isDark: boolean): string {
  return isDark ? '#14171a' : '#ece5d6';
}

/** Keeps the colour behind the page in step with the theme. */
export function followTheme(theme: NativeTheme, window: BrowserWindow): void {
  const follow = (): void => {
    window.setBackgroundColor(backgroundOf(theme.shouldUseDarkColors));
  };
  theme.on('updated', follow);
  window.once('closed', () => theme.off('updated', follow));
}
