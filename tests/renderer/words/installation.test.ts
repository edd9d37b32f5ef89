import { expect, test } from 'vitest';
import { nameOf, originOf } from '../../../renderer/words/installation.ts';
import { installation } from '../state/fake-bridge.ts';

test('a zip without a version is called as its file is, and is a zip of yours', () => {
  const zip = installation(1, { origin: 'zip', version: 'unknown', library: '/home/ada/stdlib.zip' });
  expect([nameOf(zip), originOf(zip)]).toEqual(['stdlib.zip', 'a zip of yours']);
});

test('what comes with Sounder is called samples', () => {
  expect(nameOf(installation(0, { origin: 'built-in', version: '3.13' }))).toBe('Samples · CPython 3.13');
});
