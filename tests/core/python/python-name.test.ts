import { expect, test } from 'vitest';
import type { Origin } from '../../../core/python/installation.ts';
import { pythonName } from '../../../core/python/python-name.ts';

const named = (version: string, origin: Origin, library: string) =>
  pythonName({ implementation: 'CPython', version, origin, library, environments: [] });

test('a Python is called by its implementation and version', () => {
  expect(named('3.13.0', 'folder', '/home/ada/source')).toBe('CPython 3.13.0');
  expect(named('unknown', 'path', '/opt/odd')).toBe('CPython unknown');
});

test('what was added and tells no version is called as its folder or zip is, on one line', () => {
  expect(named('unknown', 'folder', '/home/ada/my source')).toBe('my source');
  expect(named('unknown', 'zip', String.raw`C:\Users\ada\stdlib.zip`)).toBe('stdlib.zip');
  expect(named('unknown', 'folder', '/srv/a\nb/')).toBe(String.raw`a\nb`);
  expect(named('unknown', 'folder', '/')).toBe('CPython unknown');
});
