import type { WebPreferences } from 'electron';

/**
 * What the page gets and what not. Most of it is Electron's default by now; it stands here so that no
 * changed default and no slip can take it away unseen.
 */
export function windowPreferences(preload: string, isPackaged: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !isPackaged,
    spellcheck: false, // its dictionaries would be downloaded from elsewhere
    backgroundThrottling: false, // a transmission goes on while another window is in front
  } as const satisfies WebPreferences;
}
