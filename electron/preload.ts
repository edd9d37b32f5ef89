import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Events, SounderWindow } from '../core/bridge.ts';

// A sandboxed preload is one file by itself: it imports types only, so it has the names once more. The
// compiler sees to it that none is missing and none too many.
const callNames = {
  about: true,
  readSettings: true,
  changeSettings: true,
  openDataFolder: true,
  handedOver: true,
  addLibrary: true,
  exportCodebook: true,
  importCodebook: true,
  exportComparison: true,
  printBooklet: true,
  exportAudio: true,
  decodeRecording: true,
  exportPractice: true,
  deleteData: true,
  databaseState: true,
  listInstallations: true,
  locate: true,
  index: true,
  cancelIndex: true,
  forget: true,
  restore: true,
  listModules: true,
  readModule: true,
  openText: true,
  addText: true,
  deleteText: true,
  restoreText: true,
  listNotes: true,
  readTallies: true,
  listReferences: true,
  openTable: true,
  listTables: true,
  closeTable: true,
  restoreTable: true,
  readCorpora: true,
  measureModules: true,
  cancelExport: true,
  cancelDecoding: true,
  listCodebooks: true,
  readCodebook: true,
  keepCodebook: true,
  renameCodebook: true,
  duplicateCodebook: true,
  deleteCodebook: true,
  restoreCodebook: true,
  beginPractice: true,
  appendAttempts: true,
  answerDrill: true,
  keepDraft: true,
  gradeDrafts: true,
  finishPractice: true,
  listDrillCards: true,
  listHeardAnswers: true,
  practiceStatistics: true,
} satisfies Record<keyof Bridge, true>;

const eventNames = {
  installationFound: true,
  indexProgress: true,
  exportProgress: true,
  decodeProgress: true,
  engineRestarted: true,
  fileWork: true,
  command: true,
  leaving: true,
} satisfies Record<keyof Events, true>;

const calls = Object.fromEntries(
  Object.keys(callNames).map((name) => [
    name,
    (...input: unknown[]): Promise<unknown> => ipcRenderer.invoke(name, ...input),
  ]),
);

const sounder: SounderWindow = {
  // `serve` answers each name as the contract says; Object.fromEntries cannot tell one from the other.
  calls: calls as unknown as SounderWindow['calls'],
  on: (name, listener) => {
    if (!Object.hasOwn(eventNames, name)) throw new Error(`Sounder has no event ${name}.`);
    // The event object would hand the page Electron's sender: only the data goes on.
    const hear = (_event: unknown, data: Parameters<typeof listener>[0]): void => {
      listener(data);
    };
    ipcRenderer.on(name, hear);
    return () => {
      ipcRenderer.off(name, hear);
    };
  },
};

contextBridge.exposeInMainWorld('sounder', sounder);
