import { describe, expect, test } from 'vitest';
import { readPyvenvCfg } from '../../../core/python/pyvenv-cfg.ts';

describe('pyvenv.cfg', () => {
  test.each([
    ['home = /usr/bin\nversion = 3.11.2\n', '/usr/bin'],
    [
      'include-system-site-packages = false\r\nHOME=C:\\Program Files\\Python\r\n',
      'C:\\Program Files\\Python',
    ],
    ['version = 3.11.2\n', null],
    ['', null],
  ])('%j has the home %j', (text, home) => {
    expect(readPyvenvCfg(text).home).toBe(home);
  });

  test.each([
    ['version = 3.11.2\n', '3.11.2'],
    ['virtualenv = 20.25.0\nversion_info = 3.12.1.final.0\n', '3.12.1'],
    ['version_info = 3.14.0.candidate.2\nversion = 3.14.0\n', '3.14.0rc2'],
    ['uv = 0.6.0\nversion_info = 3.14.0b1\n', '3.14.0b1'],
    ['version = 3.13\n', '3.13'],
    ['version = unknown\n', null],
    ['uv = 0.6.0\n', null],
  ])('%j has the version %j', (text, version) => {
    expect(readPyvenvCfg(text).version).toBe(version);
  });

  test('tells the implementation where virtualenv or uv wrote it', () => {
    expect(readPyvenvCfg('implementation = PyPy\n').implementation).toBe('PyPy');
    expect(readPyvenvCfg('home = /usr/bin\n').implementation).toBeNull();
  });
});
