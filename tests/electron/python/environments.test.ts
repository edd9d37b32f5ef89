import { describe, expect, test } from 'vitest';
import { all, computer, empty, found, windows } from './support/computers.ts';

const python = empty('/usr/bin/python3.11', '/usr/lib/python3.11/os.py');

describe('a virtual environment', () => {
  test('tells the version of its base, and adds nothing', async () => {
    const host = computer({
      files: {
        ...python,
        '/home/morse/.virtualenvs/web/pyvenv.cfg': 'home = /usr/bin\nversion = 3.11.2\n',
        '/home/morse/.virtualenvs/web/lib/python3.11/site-packages/flask.py': '',
      },
    });
    expect(await found(host)).toEqual(['CPython 3.11.2 system /usr/lib/python3.11']);
  });

  test('tells of the one Python it was made from, where there are several in a prefix', async () => {
    const host = computer({
      files: {
        ...python,
        ...empty('/usr/bin/pypy3.11', '/usr/lib/pypy3.11/os.py'),
        '/home/morse/.venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.11.13\n',
        '/home/morse/.venv/lib/pypy3.11/site-packages/flask.py': '',
      },
    });
    expect(await found(host)).toEqual([
      'PyPy 3.11.13 system /usr/lib/pypy3.11',
      'CPython 3.11 system /usr/lib/python3.11',
    ]);
  });

  test('made later tells a newer version', async () => {
    const environment = (name: string, version: string) => ({
      [`/home/morse/.virtualenvs/${name}/pyvenv.cfg`]: `home = /usr/bin\nversion_info = ${version}.final.0\n`,
      [`/home/morse/.virtualenvs/${name}/lib/python3.11/site-packages/flask.py`]: '',
    });
    const files = { ...python, ...environment('a', '3.11.2'), ...environment('b', '3.11.10') };
    expect(await found(computer({ files: { ...files, ...environment('c', '3.11.9') } }))).toEqual([
      'CPython 3.11.10 system /usr/lib/python3.11',
    ]);
  });

  test('leads to a base that nothing else leads to', async () => {
    const files = {
      ...empty('/srv/base/bin/python3.12', '/srv/base/lib/python3.12/os.py'),
      '/home/morse/letters/env/pyvenv.cfg': 'home = /srv/base/bin\n',
    };
    const host = computer({ files, environment: { VIRTUAL_ENV: '/home/morse/letters/env' } });
    expect(await found(host)).toEqual(['CPython 3.12 environment /srv/base/lib/python3.12']);
  });

  test('of pyenv leads to its base by whatever found that', async () => {
    const versions = '/home/morse/.pyenv/versions';
    const host = computer({
      files: {
        ...python,
        ...empty(`${versions}/mine/bin/python3.12`, `${versions}/mine/lib/python3.12/os.py`),
        [`${versions}/mine/envs/web/pyvenv.cfg`]: `home = ${versions}/mine/bin\nversion = 3.12.1\n`,
        [`${versions}/tool/pyvenv.cfg`]: 'home = /usr/bin\nversion = 3.11.2\n',
      },
    });
    expect(await found(host)).toEqual([
      `CPython 3.12.1 pyenv ${versions}/mine/lib/python3.12`,
      'CPython 3.11.2 system /usr/lib/python3.11',
    ]);
  });

  test.each([
    ['of pipenv', '/home/morse/.local/share/virtualenvs/web', {}],
    ['of Poetry', '/home/morse/.cache/pypoetry/virtualenvs/web', {}],
    ['of pipx', '/home/morse/.local/share/pipx/venvs/black', {}],
    ['of a tool of uv', '/home/morse/.local/share/uv/tools/ruff', {}],
    ['where WORKON_HOME says', '/srv/envs/web', { WORKON_HOME: '/srv/envs' }],
    ['where POETRY_CACHE_DIR says', '/srv/virtualenvs/web', { POETRY_CACHE_DIR: '/srv' }],
    ['where PIPX_HOME says', '/srv/pipx/venvs/black', { PIPX_HOME: '/srv/pipx' }],
    ['where UV_TOOL_DIR says', '/srv/tools/ruff', { UV_TOOL_DIR: '/srv/tools' }],
  ])('%s is known', async (_, folder, environment) => {
    const files = { ...python, [`${folder}/pyvenv.cfg`]: 'home = /usr/bin\nversion = 3.11.2\n' };
    expect(await found(computer({ files, environment }))).toEqual([
      'CPython 3.11.2 system /usr/lib/python3.11',
    ]);
  });

  test('on Windows tells of its base too', async () => {
    const files = {
      ...empty('D:/Python/python.exe', 'D:/Python/Lib/os.py'),
      'C:/Users/Morse/Envs/web/pyvenv.cfg': 'home = D:\\Python\nversion = 3.12.4\n',
      'C:/Users/Morse/Envs/web/Lib/site-packages/flask.py': '',
    };
    expect(await found(windows({ files }))).toEqual([String.raw`CPython 3.12.4 environment D:\Python\Lib`]);
  });

  test('whose base is gone, or is not told, leads nowhere', async () => {
    const host = computer({
      files: {
        '/home/morse/.venv/pyvenv.cfg': 'home = /gone/bin\nversion = 3.11.2\n',
        '/home/morse/venv/pyvenv.cfg': 'version = 3.11.2\n',
      },
    });
    expect(await found(host)).toEqual([]);
  });

  test('is listed with its base by its real folder, once, however it was found', async () => {
    const told = 'home = /usr/bin\nversion = 3.11.2\n';
    const host = computer({
      files: {
        ...python,
        '/srv/web/pyvenv.cfg': told,
        '/home/morse/.virtualenvs/b/pyvenv.cfg': told,
        '/home/morse/.virtualenvs/a/pyvenv.cfg': told,
        '/home/morse/.venv/pyvenv.cfg': 'home = /gone/bin\nversion = 3.11.2\n',
      },
      links: { '/home/morse/.virtualenvs/web': '../../../srv/web' },
      environment: { VIRTUAL_ENV: '/srv/web' },
    });
    const [base, ...others] = await all(host);
    const collection = '/home/morse/.virtualenvs';
    expect(base?.environments).toEqual([`${collection}/a`, `${collection}/b`, '/srv/web']);
    expect(others).toEqual([]);
  });

  test('of pyenv is listed once, although a link to it lies beside the versions', async () => {
    const versions = '/home/morse/.pyenv/versions';
    const host = computer({
      files: {
        ...empty(`${versions}/3.12.1/bin/python3.12`, `${versions}/3.12.1/lib/python3.12/os.py`),
        [`${versions}/3.12.1/envs/web/pyvenv.cfg`]: `home = ${versions}/3.12.1/bin\nversion = 3.12.1\n`,
      },
      links: { [`${versions}/web`]: '3.12.1/envs/web' },
    });
    const [base] = await all(host);
    expect(base?.environments).toEqual([`${versions}/3.12.1/envs/web`]);
  });
});
