import { describe, expect, test } from 'vitest';
import { computer, empty, found, header, windows } from '../support/computers.ts';

describe('PyPy, GraalPy and Jython', () => {
  test.each([
    ['PyPy 3.10', '/home/morse/pypy3.10-v7.3.17-linux64', 'lib/pypy3.10'],
    ['PyPy 3.6', '/opt/pypy3.6-v7.3.3-linux64', 'lib-python/3'],
    ['GraalPy 3.11', '/home/morse/graalpy-24.1.1-linux-amd64', 'lib/python3.11'],
    ['Jython 2.7.4', '/usr/local/jython2.7.4', 'Lib'],
  ])('%s is found unpacked in %s', async (what, prefix, library) => {
    expect(await found(computer({ files: empty(`${prefix}/${library}/os.py`) }))).toEqual([
      `${what} unpacked ${prefix}/${library}`,
    ]);
  });

  test('Jython is found where JYTHON_HOME says', async () => {
    const files = empty('/srv/j/jython.jar', '/srv/j/Lib/os.py');
    expect(await found(computer({ files, environment: { JYTHON_HOME: '/srv/j' } }))).toEqual([
      'Jython unknown unpacked /srv/j/Lib',
    ]);
  });

  test('GraalPy of old is found in GraalVM, and is no PyPy', async () => {
    const python = '/srv/graalvm/languages/python';
    const files = {
      ...empty(`${python}/lib-python/3/os.py`, `${python}/bin/graalpython`),
      [`${python}/include/patchlevel.h`]: header('3.8.5'),
    };
    expect(await found(computer({ files, environment: { GRAALVM_HOME: '/srv/graalvm' } }))).toEqual([
      `GraalPy 3.8.5 unpacked ${python}/lib-python/3`,
    ]);
  });

  test("PyPy's version is the language's, as its header tells it", async () => {
    const prefix = '/home/morse/pypy3.10-v7.3.17-linux64';
    const files = {
      ...empty(`${prefix}/lib/pypy3.10/os.py`),
      [`${prefix}/include/pypy3.10/patchlevel.h`]: `${header('3.10.14')}#define PYPY_VERSION "7.3.17"\n`,
    };
    expect(await found(computer({ files }))).toEqual([`PyPy 3.10.14 unpacked ${prefix}/lib/pypy3.10`]);
  });

  test('are found unpacked on Windows', async () => {
    const files = empty('C:/pypy3.10-v7.3.17-win64/Lib/os.py', 'C:/Users/Morse/jython2.7.4/Lib/os.py');
    expect(await found(windows({ files }))).toEqual([
      String.raw`Jython 2.7.4 unpacked C:\Users\Morse\jython2.7.4\Lib`,
      String.raw`PyPy 3.10 unpacked C:\pypy3.10-v7.3.17-win64\Lib`,
    ]);
  });
});

describe("the system's folders", () => {
  test.each([
    ['CPython 3.11', '/usr/local/lib/python3.11'], // FreeBSD, OpenBSD
    ['CPython 3.11', '/usr/pkg/lib/python3.11'], // NetBSD
    ['CPython 3.12', '/opt/python/lib/python3.12'],
    ['CPython 3.12', '/usr/lib64/python3.12'], // Fedora
    ['PyPy 3.9', '/usr/lib/pypy3.9'], // Debian
    ['PyPy 2.7', '/usr/lib/pypy/lib-python/2.7'], // Debian, older
    ['Jython unknown', '/usr/share/jython/Lib'], // Debian
  ])('have %s in %s', async (what, library) => {
    expect(await found(computer({ files: empty(`${library}/os.py`) }))).toEqual([
      `${what} system ${library}`,
    ]);
  });

  test('lead into the store of NixOS', async () => {
    const prefix = '/nix/store/abc-python3-3.12.7';
    const host = computer({
      files: empty(`${prefix}/bin/python3.12`, `${prefix}/lib/python3.12/os.py`),
      links: {
        '/run/current-system/sw/bin/python3': '../../../../nix/store/abc-python3-3.12.7/bin/python3.12',
      },
    });
    expect(await found(host)).toEqual([`CPython 3.12 system ${prefix}/lib/python3.12`]);
  });
});
