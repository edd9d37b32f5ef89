import { describe, expect, test } from 'vitest';
import { computer, empty, found, windows } from '../support/computers.ts';

describe("uv's Pythons", () => {
  const pythons = '/home/morse/.local/share/uv/python';

  test('are found by their folders, whose names tell the version', async () => {
    const host = computer({
      files: empty(
        `${pythons}/cpython-3.13.0+freethreaded-linux-x86_64-gnu/lib/python3.13t/os.py`,
        `${pythons}/cpython-3.12.3-linux-x86_64-gnu/lib/python3.12/os.py`,
        `${pythons}/pypy-3.10.14-linux-x86_64-gnu/lib/pypy3.10/os.py`,
        `${pythons}/.lock`,
      ),
      links: { [`${pythons}/cpython-3.12-linux-x86_64-gnu`]: 'cpython-3.12.3-linux-x86_64-gnu' },
    });
    expect(await found(host)).toEqual([
      `CPython 3.12.3 uv ${pythons}/cpython-3.12.3-linux-x86_64-gnu/lib/python3.12`,
      `CPython 3.13.0 uv ${pythons}/cpython-3.13.0+freethreaded-linux-x86_64-gnu/lib/python3.13t`,
      `PyPy 3.10.14 uv ${pythons}/pypy-3.10.14-linux-x86_64-gnu/lib/pypy3.10`,
    ]);
  });

  test.each([
    ['XDG_DATA_HOME', '/srv', '/srv/uv/python'],
    ['UV_PYTHON_INSTALL_DIR', '/srv/pythons', '/srv/pythons'],
  ])('are where %s says', async (name, value, folder) => {
    const files = empty(`${folder}/cpython-3.12.3-linux-x86_64-gnu/lib/python3.12/os.py`);
    expect(await found(computer({ files, environment: { [name]: value } }))).toEqual([
      `CPython 3.12.3 uv ${folder}/cpython-3.12.3-linux-x86_64-gnu/lib/python3.12`,
    ]);
  });

  test('are in the roaming folder on Windows', async () => {
    const folder = 'C:/Users/Morse/AppData/Roaming/uv/data/python/cpython-3.12.3-windows-x86_64-none';
    expect(await found(windows({ files: empty(`${folder}/Lib/os.py`) }))).toEqual([
      `CPython 3.12.3 uv ${folder.replaceAll('/', '\\')}\\Lib`,
    ]);
  });
});

describe("asdf's Pythons", () => {
  test.each([
    ['the home folder', '/home/morse/.asdf', {}],
    ['where ASDF_DATA_DIR says', '/srv/asdf', { ASDF_DATA_DIR: '/srv/asdf' }],
  ])('are found in %s', async (_, data, environment) => {
    const files = empty(`${data}/installs/python/3.12.1/lib/python3.12/os.py`);
    expect(await found(computer({ files, environment }))).toEqual([
      `CPython 3.12.1 asdf ${data}/installs/python/3.12.1/lib/python3.12`,
    ]);
  });
});

describe("mise's Pythons", () => {
  test.each([
    ['the data folder', '/home/morse/.local/share/mise', {}],
    ['where MISE_DATA_DIR says', '/srv/mise', { MISE_DATA_DIR: '/srv/mise' }],
  ])('are found in %s, once', async (_, data, environment) => {
    const host = computer({
      files: empty(`${data}/installs/python/3.12.1/lib/python3.12/os.py`),
      links: { [`${data}/installs/python/3.12`]: '3.12.1', [`${data}/installs/python/latest`]: '3.12.1' },
      environment,
    });
    expect(await found(host)).toEqual([`CPython 3.12.1 mise ${data}/installs/python/3.12.1/lib/python3.12`]);
  });

  test('are in the local folder on Windows', async () => {
    const folder = 'C:/Users/Morse/AppData/Local/mise/installs/python/3.12.1';
    expect(await found(windows({ files: empty(`${folder}/Lib/os.py`) }))).toEqual([
      `CPython 3.12.1 mise ${folder.replaceAll('/', '\\')}\\Lib`,
    ]);
  });
});

test('pyenv-win has its versions in a folder of its own', async () => {
  const folder = 'C:/Users/Morse/.pyenv/pyenv-win/versions/3.11.5';
  expect(await found(windows({ files: empty(`${folder}/Lib/os.py`) }))).toEqual([
    `CPython 3.11.5 pyenv ${folder.replaceAll('/', '\\')}\\Lib`,
  ]);
});
