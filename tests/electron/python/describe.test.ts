import { describe, expect, test } from 'vitest';
import { describeLibrary } from '../../../electron/python/describe.ts';
import { computer, empty, header, windows } from './support/computers.ts';

const prefix = '/srv/python-3.14.0';
const library = `${prefix}/lib/python3.14`;
const headers = { [`${prefix}/include/python3.14/patchlevel.h`]: header('3.14.2') };
const details = {
  [`${library}/build-details.json`]: JSON.stringify({
    language: { version_info: { major: 3, minor: 14, micro: 3, releaselevel: 'final', serial: 0 } },
    implementation: { name: 'graalpy' },
  }),
};

/** Implementation and version of a library, among these files and as an environment tells it. */
function described(files: Readonly<Record<string, string>>, version: string | null, implementation = 'PyPy') {
  const told = { home: null, version, implementation };
  const base = version === null ? null : { told, environments: [] };
  const found = describeLibrary(computer({ files }), library, 'path', base);
  return `${found.implementation} ${found.version}`;
}

describe('what is said of a Python', () => {
  test('comes from build-details.json first', () => {
    expect(described({ ...headers, ...details }, '3.14.4')).toBe('GraalPy 3.14.3');
  });

  test('comes from build-details.json beside the library too', () => {
    const beside = { [`${prefix}/build-details.json`]: details[`${library}/build-details.json`] };
    expect(described({ ...headers, ...beside }, null)).toBe('GraalPy 3.14.3');
  });

  test('comes from virtual environments of it next', () => {
    expect(described(headers, '3.14.4')).toBe('PyPy 3.14.4');
  });

  test('does not come from an environment that is older than the header', () => {
    expect(described(headers, '3.14.1', '')).toBe('CPython 3.14.2');
  });

  test('comes from the header next', () => {
    expect(described(headers, null)).toBe('CPython 3.14.2');
  });

  test('comes from the names of folders last', () => {
    expect(described(empty(`${library}/os.py`), null)).toBe('CPython 3.14.0');
  });

  test('comes from what it was built with before names, which may tell more of the same', () => {
    const built = (version: string) => ({
      [`${library}/os.py`]: '',
      [`${library}/_sysconfigdata__linux_x86_64-linux-gnu.py`]: `build_time_vars = {'VERSION': '${version}'}`,
    });
    expect(described(built('3.14'), null)).toBe('CPython 3.14.0');
    expect(described(built('3.15'), null)).toBe('CPython 3.15');
    expect(described({ ...built('3.15'), ...headers }, null)).toBe('CPython 3.14.2');
  });

  test("comes from the name of Windows' library where no folder tells", () => {
    const host = windows({ files: empty('D:/py/python3.dll', 'D:/py/python312.dll', 'D:/py/Lib/os.py') });
    expect(describeLibrary(host, String.raw`D:\py\Lib`, 'path').version).toBe('3.12');
  });

  test('does not come from a build-details.json that is broken', () => {
    expect(described({ ...headers, [`${library}/build-details.json`]: '{' }, null)).toBe('CPython 3.14.2');
  });
});
