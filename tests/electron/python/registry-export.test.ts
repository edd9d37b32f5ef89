import { describe, expect, test } from 'vitest';
import { readRegistryExport, valueIn } from '../../../electron/python/registry-export.ts';

const exported = [
  '\ufeffWindows Registry Editor Version 5.00',
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Python]`,
  '',
  String.raw`[HKEY_CURRENT_USER\Software\Python\PythonCore\3.12\InstallPath]`,
  String.raw`@="C:\\Users\\Zoë\\Python312\\"`,
  String.raw`"ExecutablePath"="C:\\Users\\Zoë\\Python312\\python.exe"`,
  String.raw`"Said \"so\""="yes"`,
  '"Number"=dword:00000001',
  String.raw`"Expanded"=hex(2):25,00,48,00,\ `.trimEnd(),
  '  25,00,00,00',
  '',
].join('\r\n');

const key = String.raw`HKEY_CURRENT_USER\Software\Python\PythonCore\3.12\InstallPath`;

describe('what the registry editor exports', () => {
  const keys = readRegistryExport(exported);

  test('has each key by its whole path, without regard to capitals', () => {
    expect([...keys.keys()]).toEqual([String.raw`hkey_current_user\software\python`, key.toLowerCase()]);
  });

  test.each([
    ['', 'C:\\Users\\Zoë\\Python312\\'],
    ['EXECUTABLEPATH', 'C:\\Users\\Zoë\\Python312\\python.exe'],
    ['Said "so"', 'yes'],
    ['Expanded', '%H%'],
    ['Number', null],
    ['Absent', null],
  ])('has the value %j: %j', (name, value) => {
    expect(valueIn(keys, key, name)).toBe(value);
  });

  test('may be nothing', () => {
    expect(readRegistryExport('')).toEqual(new Map());
    expect(valueIn(new Map(), key, '')).toBeNull();
  });
});
