import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../core/bridge.ts';
import { menuTemplate } from '../../electron/menu.ts';

const menu = (needs: { isMac?: boolean; isPackaged?: boolean } = {}) => {
  const commands: Command[] = [];
  const template = menuTemplate({
    isMac: false,
    isPackaged: true,
    ...needs,
    command: (command) => commands.push(command),
  });
  const items = template.flatMap(({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[]);
  const choose = (label: string) => {
    const click = items.find((item) => item.label === label)?.click as (() => void) | undefined;
    click?.();
    return commands.at(-1);
  };
  return { template, items, choose };
};

describe('the menu', () => {
  test.each([
    ['Library', 'CmdOrCtrl+1', { kind: 'go', place: 'library' }],
    ['Codebook', 'CmdOrCtrl+2', { kind: 'go', place: 'codebook' }],
    ['Listen', 'CmdOrCtrl+3', { kind: 'go', place: 'listen' }],
    ['Compare', 'CmdOrCtrl+5', { kind: 'go', place: 'compare' }],
    ['Settings…', 'CmdOrCtrl+,', { kind: 'go', place: 'settings' }],
    ['Keyboard Shortcuts', 'CmdOrCtrl+/', { kind: 'show', sheet: 'shortcuts' }],
    ['Export Audio…', undefined, { kind: 'show', sheet: 'export' }],
    ['Decode a Recording…', undefined, { kind: 'show', sheet: 'decode' }],
    ['About Sounder', undefined, { kind: 'show', sheet: 'about' }],
  ])('has %s with %s', (label, accelerator, command) => {
    const { items, choose } = menu();
    expect(items.find((item) => item.label === label)?.accelerator).toBe(accelerator);
    expect(choose(label)).toEqual(command);
  });

  test.each([
    ['zoomIn', 'CmdOrCtrl+='],
    ['zoomOut', 'CmdOrCtrl+-'],
    ['resetZoom', 'CmdOrCtrl+0'],
    ['togglefullscreen', 'Ctrl+Shift+F'],
  ])('has %s with %s', (role, accelerator) => {
    expect(menu().items.find((item) => item.role === role)?.accelerator).toBe(accelerator);
  });

  const roles = (isPackaged: boolean) => menu({ isPackaged }).items.map((item) => item.role);

  test('offers reloading and developer tools only where it is developed', () => {
    expect(roles(false)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    expect(roles(true)).not.toContain('reload');
    expect(roles(true)).not.toContain('toggleDevTools');
  });

  test('has its own first menu on a Mac, with About, Settings and Quit', () => {
    const { template, choose } = menu({ isMac: true });
    expect(template[0]?.role).toBe('appMenu');
    expect(choose('About Sounder')).toEqual({ kind: 'show', sheet: 'about' });
    expect(choose('Settings…')).toEqual({ kind: 'go', place: 'settings' });
  });

  test.each([true, false])('has no keys twice (on a Mac: %s)', (isMac) => {
    const keys = menu({ isMac }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
