import { describe, expect, test } from 'vitest';
import { dataFolder } from '../../electron/data-folder.ts';

describe('the data folder', () => {
  test('is what SOUNDER_DATA says, on every platform', () => {
    expect(dataFolder({ SOUNDER_DATA: '/data' }, 'linux', '/home/morse')).toBe('/data');
    expect(dataFolder({ SOUNDER_DATA: 'D:\\data' }, 'win32', 'C:\\Users\\morse')).toBe('D:\\data');
  });

  test('follows XDG on Linux', () => {
    expect(dataFolder({ XDG_DATA_HOME: '/xdg' }, 'linux', '/home/morse')).toBe('/xdg/sounder');
    expect(dataFolder({}, 'linux', '/home/morse')).toBe('/home/morse/.local/share/sounder');
  });

  test('is in the Library on macOS', () => {
    expect(dataFolder({}, 'darwin', '/Users/morse')).toBe('/Users/morse/Library/Application Support/Sounder');
  });

  test('is in the roaming application data on Windows', () => {
    const roaming = 'C:\\Users\\morse\\AppData\\Roaming';
    expect(dataFolder({ APPDATA: roaming }, 'win32', 'C:\\Users\\morse')).toBe(`${roaming}\\Sounder`);
    expect(dataFolder({}, 'win32', 'C:\\Users\\morse')).toBe(`${roaming}\\Sounder`);
  });

  test('is never relative', () => {
    const environment = { SOUNDER_DATA: 'here', XDG_DATA_HOME: '' };
    expect(dataFolder(environment, 'linux', '/home/morse')).toBe('/home/morse/.local/share/sounder');
  });
});
