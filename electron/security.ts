import type { Session, WebContents } from 'electron';
import { isOurs, isStartPage } from './app-address.ts';

/** What a session must refuse: every permission, every device, every download, every address but our own. */
export function secureSession(session: Session): void {
  // Both handlers: one answers requests, the other answers `navigator.permissions` and silent checks.
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !isAllowedSource(url) });
  });
}

/** What any page, frame or webview must refuse: to go elsewhere, to open windows, to hold webviews. */
export function secureContents(contents: WebContents): void {
  const refuse = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isStartPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse); // `will-navigate` sees the main frame only
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Where content may come from: our own files, and what the page or the developer tools made themselves. */
function isAllowedSource(address: string): boolean {
  return isOurs(address) || /^(blob:app:\/\/sounder\/|data:|devtools:)/.test(address);
}
