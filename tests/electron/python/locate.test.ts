import { describe, expect, test } from 'vitest';
import { refusal } from '../../support/fake-host.ts';
import { computer, empty, found, header } from './support/computers.ts';

describe('under pyenv', () => {
  const versions = '/home/morse/.pyenv/versions';

  test('each version is found, with the version its header tells', async () => {
    const host = computer({
      files: {
        ...empty(`${versions}/3.13.0/lib/python3.13/os.py`, `${versions}/2.7.18/lib/python2.7/os.py`),
        [`${versions}/3.13.0/include/python3.13/patchlevel.h`]: header('3.13.0+'),
      },
    });
    expect(await found(host)).toEqual([
      `CPython 2.7.18 pyenv ${versions}/2.7.18/lib/python2.7`,
      `CPython 3.13.0+ pyenv ${versions}/3.13.0/lib/python3.13`,
    ]);
  });

  test('the header of 3.7 lies in a folder with a letter more', async () => {
    const host = computer({
      files: {
        ...empty(`${versions}/mine/lib/python3.7/os.py`),
        [`${versions}/mine/include/python3.7m/patchlevel.h`]: header('3.7.16'),
      },
    });
    expect(await found(host)).toEqual([`CPython 3.7.16 pyenv ${versions}/mine/lib/python3.7`]);
  });

  test('PyPy, GraalPy and Jython are told apart from CPython', async () => {
    const host = computer({
      files: empty(
        `${versions}/graalpy-24.1.1/lib/python3.11/os.py`,
        `${versions}/jython-2.7.3/Lib/os.py`,
        `${versions}/pypy3.10-7.3.12/lib/pypy3.10/os.py`,
        `${versions}/pypy3.6-7.3.1/lib-python/3/os.py`,
      ),
    });
    expect(await found(host)).toEqual([
      `GraalPy 3.11 pyenv ${versions}/graalpy-24.1.1/lib/python3.11`,
      `Jython 2.7.3 pyenv ${versions}/jython-2.7.3/Lib`,
      `PyPy 3.10 pyenv ${versions}/pypy3.10-7.3.12/lib/pypy3.10`,
      `PyPy 3.6 pyenv ${versions}/pypy3.6-7.3.1/lib-python/3`,
    ]);
  });

  test('PYENV_ROOT moves it', async () => {
    const host = computer({
      files: empty('/srv/pyenv/versions/3.12.1/lib/python3.12/os.py'),
      environment: { PYENV_ROOT: '/srv/pyenv' },
    });
    expect(await found(host)).toEqual(['CPython 3.12.1 pyenv /srv/pyenv/versions/3.12.1/lib/python3.12']);
  });

  test('a version without a library, and a virtual environment among them, add nothing', async () => {
    const host = computer({
      files: {
        ...empty(`${versions}/3.12.1/lib/python3.12/os.py`, `${versions}/3.13.0/lib/python3.13/site.txt`),
        [`${versions}/3.12.1/envs/web/pyvenv.cfg`]: `home = ${versions}/3.12.1/bin\n`,
        [`${versions}/3.12.1/envs/web/lib/python3.12/site-packages/flask.py`]: '',
      },
      links: { [`${versions}/web`]: '3.12.1/envs/web' },
    });
    expect(await found(host)).toEqual([`CPython 3.12.1 pyenv ${versions}/3.12.1/lib/python3.12`]);
  });
});

describe('in the folders of the system', () => {
  test('/usr, /usr/local and /opt are looked through', async () => {
    const host = computer({
      files: {
        ...empty(
          '/usr/lib/python3.11/os.py',
          '/usr/local/lib/python3.14/os.py',
          '/opt/py/lib/python3.9/os.py',
        ),
        '/usr/include/python3.11/patchlevel.h': header('3.11.2'),
      },
    });
    expect(await found(host)).toEqual([
      'CPython 3.11.2 system /usr/lib/python3.11',
      'CPython 3.14 system /usr/local/lib/python3.14',
      'CPython 3.9 system /opt/py/lib/python3.9',
    ]);
  });

  test('a folder of packages without a library is no Python', async () => {
    expect(await found(computer({ files: empty('/usr/lib/python3/dist-packages/yaml.py') }))).toEqual([]);
  });

  test('an executable leads to where its library is', async () => {
    const host = computer({
      files: empty('/srv/python/bin/python3.13', '/srv/python/lib/python3.13/os.py'),
      links: { '/usr/local/bin/python3': '../../../srv/python/bin/python3.13' },
    });
    expect(await found(host)).toEqual(['CPython 3.13 system /srv/python/lib/python3.13']);
  });
});

describe('on PATH', () => {
  const environment = { PATH: '/home/morse/bin:relative:/gone::/home/morse/bin' };

  test('an executable leads to where its library is', async () => {
    const host = computer({
      files: empty('/home/morse/python/bin/python3.13', '/home/morse/python/lib/python3.13/os.py'),
      links: { '/home/morse/bin/python': '../python/bin/python3.13' },
      environment,
    });
    expect(await found(host)).toEqual(['CPython 3.13 path /home/morse/python/lib/python3.13']);
  });

  test("a virtual environment of copies leads to its base's library", async () => {
    const host = computer({
      files: {
        ...empty('/home/morse/bin/python3', '/srv/base/bin/python3.12', '/srv/base/lib/python3.12/os.py'),
        '/home/morse/pyvenv.cfg': 'home = /srv/base/bin\n',
      },
      environment,
    });
    expect(await found(host)).toEqual(['CPython 3.12 path /srv/base/lib/python3.12']);
  });

  test("an environment that links to its base's modules is its base", async () => {
    const host = computer({
      files: empty('/home/morse/bin/python2.7', '/srv/base/lib/python2.7/os.py'),
      links: { '/home/morse/lib/python2.7/os.py': '../../../../srv/base/lib/python2.7/os.py' },
      environment,
    });
    expect(await found(host)).toEqual(['CPython 2.7 path /srv/base/lib/python2.7']);
  });

  test('a shim, a broken link and other programs lead nowhere', async () => {
    const host = computer({
      files: {
        ...empty('/home/morse/bin/python3-config', '/home/morse/bin/pythonic'),
        '/home/morse/bin/python3': '#!/bin/sh\nexec pyenv exec python3 "$@"\n',
      },
      links: { '/home/morse/bin/python': 'nowhere' },
      environment,
    });
    expect(await found(host)).toEqual([]);
  });
});

describe('locating', () => {
  test('reports a library once, under what knows most of it', async () => {
    const host = computer({
      files: empty('/usr/bin/python3.11', '/usr/lib/python3.11/os.py'),
      links: { '/usr/bin/python3': 'python3.11', '/bin': 'usr/bin', '/usr/lib64': 'lib' },
      environment: { PATH: '/usr/bin:/bin' },
    });
    expect(await found(host)).toEqual(['CPython 3.11 system /usr/lib/python3.11']);
  });

  test('finds nothing on a computer without a Python', async () => {
    expect(await found(computer({ environment: { PATH: '/usr/bin' } }))).toEqual([]);
  });

  test('goes on where a disk refuses everything', async () => {
    const refuse = () => {
      throw refusal('EACCES', 'permission denied');
    };
    const files = { readDirectory: refuse, stat: refuse, realPath: refuse, readFile: refuse };
    expect(await found({ ...computer({ environment: { PATH: '/usr/bin' } }), files })).toEqual([]);
  });

  test('says so when a file system has a fault of its own', async () => {
    const files = {
      ...computer({}).files,
      readDirectory: () => {
        throw new TypeError('a fault');
      },
    };
    await expect(found({ ...computer({}), files })).rejects.toThrow('a fault');
  });
});
