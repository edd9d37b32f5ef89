import { describe, expect, test } from 'vitest';
import { windowsRegistry } from '../../../electron/python/windows-registry.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe("Windows' registry", () => {
  test('tells of nothing where the program that reads it is missing', () => {
    expect(windowsRegistry(tempFolder()).keysUnder('HKEY_CURRENT_USER\\Software')).toEqual(new Map());
  });

  test.skipIf(process.platform !== 'win32')('has a key that is on every Windows', () => {
    const key = String.raw`HKEY_CURRENT_USER\Environment`;
    const registry = windowsRegistry(process.env['SystemRoot'] ?? '');
    expect(registry.keysUnder(key).has(key.toLowerCase())).toBe(true);
  });
});
