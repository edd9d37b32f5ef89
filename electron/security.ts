import type { Session, WebContents } from 'electron';
import { isOurs, isStartPage } from './app-address.ts';

/** Keys of telegraphs that are MIDI devices. Chromium asks for `midiSysex` even by who wants none. */
const permitted: readonly string[] = ['midi', 'midiSysex'];

/** What a session must refuse: every permission but MIDI, every device, every download, every address but our own. */
export function secureSession(session: Session): void {
  // Both handlers: one answers requests, the other answers `navigator.permissions` and silent checks.
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl, isMainFrame }) => {
    decide(permitted.includes(permission) && isMainFrame && isOurs(requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      permitted.includes(permission) && isMainFrame && isOurs(origin),
  );
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
