import { expect, test } from 'vitest';
import { homeInPyvenvCfg } from '../../../core/python/pyvenv-cfg.ts';

test.each([
  ['home = /usr/bin\nversion = 3.11.2\n', '/usr/bin'],
  ['include-system-site-packages = false\r\nHOME=C:\\Program Files\\Python\r\n', 'C:\\Program Files\\Python'],
  ['version = 3.11.2\n', null],
  ['', null],
])('%j has the home %j', (text, home) => {
  expect(homeInPyvenvCfg(text)).toBe(home);
});
