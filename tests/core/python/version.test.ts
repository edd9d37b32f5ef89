import { describe, expect, test } from 'vitest';
import { compareVersions, versionInHeader, versionInName } from '../../../core/python/version.ts';

describe('a version', () => {
  test('is read from patchlevel.h', () => {
    expect(versionInHeader('/* x */\n#define PY_VERSION      \t"3.13.0rc2+"\n')).toBe('3.13.0rc2+');
  });

  test('is not taken from PY_VERSION_HEX', () => {
    expect(versionInHeader('#define PY_VERSION_HEX "1"')).toBeNull();
  });

  test.each([
    ['3.13.0', '3.13.0'],
    ['python3.13t', '3.13'],
    ['pypy3.10-7.3.12', '3.10'],
    ['jython-2.7.3', '2.7.3'],
    ['3.14.0rc1', '3.14.0rc1'],
    ['usr', null],
    ['miniconda3-latest', null],
  ])('in the name %s is %s', (name, version) => {
    expect(versionInName(name)).toBe(version);
  });

  test('orders by numbers, not by letters', () => {
    const mixed = ['3.13.0', '3.9.18', '2.7.18', '3.13', '3.10.13'];
    expect(mixed.toSorted(compareVersions)).toEqual(['2.7.18', '3.9.18', '3.10.13', '3.13', '3.13.0']);
  });
});
