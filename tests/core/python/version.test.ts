import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  fullerVersion,
  versionFromParts,
  versionInHeader,
  versionInName,
  versionInSysconfig,
} from '../../../core/python/version.ts';

describe('a version', () => {
  test('is read from patchlevel.h', () => {
    expect(versionInHeader('/* x */\n#define PY_VERSION      \t"3.13.0rc2+"\n')).toBe('3.13.0rc2+');
  });

  test('is read from what a library was built with, the fuller one first', () => {
    const source = "build_time_vars = {'ABIFLAGS': '',\n 'LDVERSION': '3.9',\n 'VERSION': '3.12',\n";
    expect(versionInSysconfig(source)).toBe('3.12');
    expect(versionInSysconfig(`${source} "py_version": "3.12.4",}`)).toBe('3.12.4');
    expect(versionInSysconfig("build_time_vars = {'VERSION': get_version()}")).toBeNull();
  });

  test('is as full as two that agree tell it, and the first where they do not', () => {
    expect(fullerVersion('3.13', '3.13.2')).toBe('3.13.2');
    expect(fullerVersion('3.1', '3.13.2')).toBe('3.1');
    expect(fullerVersion('3.13.2', '3.13')).toBe('3.13.2');
    expect(fullerVersion(null, '3.9')).toBe('3.9');
    expect(fullerVersion('3.9', null)).toBe('3.9');
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
    ['cpython-3.12.3-linux-x86_64-gnu', '3.12.3'],
    ['cpython-3.13.0+freethreaded-linux-x86_64-gnu', '3.13.0'],
    ['python@3.12', '3.12'],
    ['Python313', '3.13'],
    ['Python39-32', '3.9'],
    ['python2.7', '2.7'],
    ['PythonSoftwareFoundation.Python.3.12_3.12.2800.0_x64__qbz5n2kfra8p0', '3.12'],
    ['python', null],
    ['python3', null],
    ['usr', null],
    ['miniconda3-latest', null],
  ])('in the name %s is %s', (name, version) => {
    expect(versionInName(name)).toBe(version);
  });

  test('is made of its parts', () => {
    const parts = { major: 3, minor: 14, micro: 0 };
    expect(versionFromParts({ ...parts, level: 'final', serial: 0 })).toBe('3.14.0');
    expect(versionFromParts({ ...parts, level: 'alpha', serial: 7 })).toBe('3.14.0a7');
    expect(versionFromParts({ major: 3, minor: 14 })).toBe('3.14');
  });

  test('orders by numbers, not by letters', () => {
    const mixed = ['3.13.0', '3.9.18', '2.7.18', '3.13', '3.10.13'];
    expect(mixed.toSorted(compareVersions)).toEqual(['2.7.18', '3.9.18', '3.10.13', '3.13', '3.13.0']);
  });
});
