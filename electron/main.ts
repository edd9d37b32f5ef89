import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { behindGate } from '../db/gate.ts';
import { SCHEME_PRIVILEGES, serveApp } from './app-protocol.ts';
import { reloadAfterCrash, showUncaught } from './crash.ts';
import { dataFolder } from './data-folder.ts';
import { engineFork } from './engine-process.ts';
import { about } from './handlers/about.ts';
import { addLibraryCall } from './handlers/add-library.ts';
import { audioFiles } from './handlers/audio-files.ts';
import { codebookFileCalls } from './handlers/codebook-files.ts';
import { comparisonFileCalls } from './handlers/comparison-files.ts';
import { deleteData, openFolder } from './handlers/data.ts';
import { engineCalls } from './handlers/engine.ts';
import { exportPracticeCall } from './handlers/export-practice.ts';
import { openTextCall } from './handlers/open-text.ts';
import { settingsCalls } from './handlers/settings.ts';
import { serve } from './ipc.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { menuTemplate } from './menu.ts';
import { printBooklet } from './print-booklet.ts';
import { guardQuit } from './quit.ts';
import { askToQuit, indexingName } from './quit-question.ts';
import { secureContents, secureSession } from './security.ts';
import { openSettings } from './settings-file.ts';
import { type Emit, superviseEngine } from './supervisor.ts';
import { TakeLeave } from './take-leave.ts';
import { followTheme } from './theme.ts';
import { createWindow, focusWindow } from './window.ts';
import { rememberWindow } from './window-memory.ts';

const data = dataFolder(process.env, process.platform, homedir());
const bundles = join(app.getAppPath(), 'dist');
const assets = join(app.getAppPath(), 'assets');

const fail = showUncaught(app, dialog);
try {
  start();
} catch (thrown) {
  fail(thrown); // Electron ends without a word on the screen when its main script throws
}

function start(): void {
  // Chromium's own files go below the data folder, and before the lock is asked for, because the lock lies
  // among them: one Sounder for each data folder.
  const chromium = join(data, 'window');
  makeDataFolder(chromium);
  app.setPath('userData', chromium);
  // One after the other, because Chromium gives its lock to two that ask for it at the same moment.
  if (behindGate(join(chromium, 'start.gate'), () => app.requestSingleInstanceLock())) beforeReady();
  else app.exit(0); // the first one hears of it and comes to the front
}

function beforeReady(): void {
  // All of this has no effect once the app is ready.
  protocol.registerSchemesAsPrivileged([SCHEME_PRIVILEGES]);
  // `enableSandbox` would override --no-sandbox, without which root cannot run any child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    secureContents(contents);
  });
  void app.whenReady().then(run);
}

function run(): void {
  // Refusals first: nothing may be loaded before they hold.
  secureSession(session.defaultSession);
  serveApp(protocol, join(bundles, 'renderer'));

  const settings = openSettings(data, Date.now);
  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.current().theme;
  };
  applyTheme(); // before the window, whose background is of the theme

  const emit: Emit = (name, event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(name, event);
  };
  const fork = engineFork(utilityProcess, { bundles, data, assets });
  const engine = superviseEngine({ fork, emit, now: Date.now, patience: 5000 });
  engine.start(); // before the window, so that both start side by side

  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        isMac: process.platform === 'darwin',
        isPackaged: app.isPackaged,
        command: (command) => {
          emit('command', command);
        },
      }),
    ),
  );

  const state = join(data, 'window.json');
  const window = createWindow({ bundles, assets, state }, app.isPackaged);
  const storePlace = rememberWindow(window, state);
  followTheme(nativeTheme, window);
  reloadAfterCrash(window, Date.now);
  app.on('second-instance', () => {
    focusWindow(window);
  });

  const leave = new TakeLeave({
    tell: () => {
      emit('leaving', null);
    },
    patience: 2000,
  });
  const audio = audioFiles(
    {
      askForPlace: (options) => dialog.showSaveDialog(window, options),
      askForFile: (options) => dialog.showOpenDialog(window, options),
    },
    engine,
  );
  // The page is still loading, so no call can come before they are served.
  serve(ipcMain, {
    ...engineCalls(engine),
    ...settingsCalls(settings, applyTheme),
    about: () =>
      Promise.resolve(
        about(app.getVersion(), process, { dataFolder: data, settingsKeptAs: settings.keptAs }),
      ),
    openDataFolder: () => openFolder(shell, data),
    handedOver: leave.handedOver,
    openText: openTextCall((options) => dialog.showOpenDialog(window, options), engine),
    addLibrary: addLibraryCall((options) => dialog.showOpenDialog(window, options), engine),
    ...comparisonFileCalls(
      {
        askForPlace: (options) => dialog.showSaveDialog(window, options),
        askForFile: (options) => dialog.showOpenDialog(window, options),
        tell: (work) => {
          emit('fileWork', work);
        },
      },
      engine,
    ),
    ...codebookFileCalls(
      {
        askForPlace: (options) => dialog.showSaveDialog(window, options),
        askForFile: (options) => dialog.showOpenDialog(window, options),
        print: () => printBooklet(window.webContents),
        tell: (work) => {
          emit('fileWork', work);
        },
      },
      engine,
    ),
    ...audio.calls,
    exportPractice: exportPracticeCall((options) => dialog.showSaveDialog(window, options), engine),
    deleteData: () =>
      deleteData({
        dataFolder: data,
        engine,
        settings,
        clearPage: () => session.defaultSession.clearStorageData(),
        startAnew: () => {
          applyTheme();
          window.webContents.reload();
        },
      }),
  });

  const quitting = guardQuit({
    underWay: async () => {
      const file = audio.exporting();
      if (file !== null) return { kind: 'export', name: file };
      const python = await indexingName(engine);
      return python === null ? null : { kind: 'index', name: python };
    },
    ask: (work) => askToQuit(dialog, window, work),
    finish: async () => {
      await leave.ask(); // while the engine can still store it
      await Promise.all([storePlace(), settings.settled(), engine.stop()]);
      await audio.settled(); // what the engine was writing has to be removed
    },
    quit: () => {
      app.quit();
    },
  });
  app.on('before-quit', quitting.beforeQuit);
  window.on('close', quitting.beforeClose);
}
