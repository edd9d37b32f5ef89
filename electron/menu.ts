import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../core/bridge.ts';
import { type Place, places } from '../core/settings.ts';

/** What decides the menu's form. */
export interface MenuNeeds {
  readonly isMac: boolean;
  /** A package: what only developers need is left out. */
  readonly isPackaged: boolean;
  readonly command: (command: Command) => void;
}

const placeLabels: Readonly<Record<(typeof places)[number], string>> = {
  library: 'Library',
  codebook: 'Codebook',
  listen: 'Listen',
  key: 'Key',
  compare: 'Compare',
};

/** The application menu. What it asks of the window goes out as commands. */
export function menuTemplate({ isMac, isPackaged, command }: MenuNeeds): MenuItemConstructorOptions[] {
  const about = item('About Sounder', () => {
    command({ kind: 'show', sheet: 'about' });
  });
  const settings = go('settings', 'Settings…', 'CmdOrCtrl+,', command);
  const shortcuts: MenuItemConstructorOptions = {
    ...item('Keyboard Shortcuts', () => {
      command({ kind: 'show', sheet: 'shortcuts' });
    }),
    accelerator: 'CmdOrCtrl+/',
  };
  const audio = [
    item('Export Audio…', () => {
      command({ kind: 'show', sheet: 'export' });
    }),
    item('Decode a Recording…', () => {
      command({ kind: 'show', sheet: 'decode' });
    }),
    separator,
  ];
  return [
    ...(isMac ? [applicationMenu(about, settings)] : []),
    {
      label: '&File',
      submenu: [
        ...audio,
        ...(isMac ? [{ role: 'close' as const }] : [settings, separator, { role: 'quit' as const }]),
      ],
    },
    { label: '&Edit', submenu: editItems() },
    { label: '&View', submenu: viewItems(isMac, isPackaged, command) },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { label: '&Help', role: 'help', submenu: isMac ? [shortcuts] : [shortcuts, separator, about] },
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function applicationMenu(
  about: MenuItemConstructorOptions,
  settings: MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  const system: MenuItemConstructorOptions[] = [
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
  ];
  return {
    role: 'appMenu',
    submenu: [about, separator, settings, separator, ...system, separator, { role: 'quit' }],
  };
}

function editItems(): MenuItemConstructorOptions[] {
  return [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function viewItems(
  isMac: boolean,
  isPackaged: boolean,
  command: (command: Command) => void,
): MenuItemConstructorOptions[] {
  const development: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    ...places.map((place, at) => go(place, placeLabels[place], `CmdOrCtrl+${at + 1}`, command)),
    separator,
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
    // Where + is a key of its own, it zooms as well.
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus', visible: false },
    { role: 'zoomOut', accelerator: 'CmdOrCtrl+-' },
    { role: 'resetZoom', accelerator: 'CmdOrCtrl+0' },
    separator,
    isMac ? { role: 'togglefullscreen' } : { role: 'togglefullscreen', accelerator: 'Ctrl+Shift+F' },
    ...(isPackaged ? [] : development),
  ];
}

function go(
  place: Place,
  label: string,
  accelerator: string,
  command: (command: Command) => void,
): MenuItemConstructorOptions {
  return {
    ...item(label, () => {
      command({ kind: 'go', place });
    }),
    accelerator,
  };
}

function item(label: string, click: () => void): MenuItemConstructorOptions {
  return { label, click };
}
