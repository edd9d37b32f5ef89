import { describe, expect, test } from 'vitest';
import { computer, empty, found, header, mac } from '../support/computers.ts';

describe("Homebrew's Pythons", () => {
  const keg = '/opt/homebrew/Cellar/python@3.12/3.12.7_1';
  const version = `${keg}/Frameworks/Python.framework/Versions/3.12`;

  test('are found in their kegs, with the links that lead there', async () => {
    const host = mac({
      files: {
        ...empty(`${version}/lib/python3.12/os.py`, `${version}/bin/python3.12`),
        [`${version}/include/python3.12/patchlevel.h`]: header('3.12.7'),
      },
      links: {
        [`${keg}/bin/python3.12`]: '../Frameworks/Python.framework/Versions/3.12/bin/python3.12',
        [`${keg}/Frameworks/Python.framework/Versions/Current`]: '3.12',
        '/opt/homebrew/bin/python3.12': '../Cellar/python@3.12/3.12.7_1/bin/python3.12',
      },
      environment: { PATH: '/opt/homebrew/bin' },
    });
    expect(await found(host)).toEqual([`CPython 3.12.7 homebrew ${version}/lib/python3.12`]);
  });

  test("are found on Intel's Macs, before the system finds them", async () => {
    const library = '/usr/local/Cellar/pypy3.10/7.3.17/libexec/lib/pypy3.10';
    const host = mac({
      files: empty(`${library}/os.py`, '/usr/local/Cellar/pypy3.10/7.3.17/libexec/bin/pypy3.10'),
      links: { '/usr/local/bin/pypy3.10': '../Cellar/pypy3.10/7.3.17/libexec/bin/pypy3.10' },
    });
    expect(await found(host)).toEqual([`PyPy 3.10 homebrew ${library}`]);
  });

  test.each(['/home/linuxbrew/.linuxbrew', '/home/morse/.linuxbrew'])(
    'are found on Linux in %s',
    async (root) => {
      const library = `${root}/Cellar/python@3.13/3.13.0/lib/python3.13`;
      const tools = `${root}/Cellar/python-lsp-server/1.0/libexec/lib/python3.13/os.py`;
      expect(await found(computer({ files: empty(`${library}/os.py`, tools) }))).toEqual([
        `CPython 3.13.0 homebrew ${library}`,
      ]);
    },
  );
});

describe("macOS' frameworks", () => {
  const line = (version: string, origin: string, folder: string) =>
    `CPython ${version} ${origin} ${folder}/lib/python${version}`;

  test.each([
    ['3.13', 'framework', '/Library/Frameworks/Python.framework/Versions/3.13'],
    ['3.13', 'framework', '/Users/morse/Library/Frameworks/Python.framework/Versions/3.13'],
    ['2.7', 'framework', '/System/Library/Frameworks/Python.framework/Versions/2.7'],
    ['3.12', 'macports', '/opt/local/Library/Frameworks/Python.framework/Versions/3.12'],
    [
      '3.9',
      'command-line-tools',
      '/Library/Developer/CommandLineTools/Library/Frameworks/Python3.framework/Versions/3.9',
    ],
    [
      '3.9',
      'command-line-tools',
      '/Applications/Xcode-beta.app/Contents/Developer/Library/Frameworks/Python3.framework/Versions/3.9',
    ],
  ])('have Python %s as %s in %s', async (version, origin, folder) => {
    const files = empty(`${folder}/lib/python${version}/os.py`, `${folder}/bin/python${version}`);
    const links = { [`/usr/local/bin/python${version}`]: `../../..${folder}/bin/python${version}` };
    expect(await found(mac({ files, links }))).toEqual([line(version, origin, folder)]);
  });

  test('have the build without a global lock beside the other', async () => {
    const folder = '/Library/Frameworks/PythonT.framework/Versions/3.13';
    expect(await found(mac({ files: empty(`${folder}/lib/python3.13t/os.py`) }))).toEqual([
      `CPython 3.13 framework ${folder}/lib/python3.13t`,
    ]);
  });

  test('of other names are left alone', async () => {
    const folder = '/Library/Frameworks/Ruby.framework/Versions/3.13';
    expect(await found(mac({ files: empty(`${folder}/lib/python3.13/os.py`) }))).toEqual([]);
  });
});
