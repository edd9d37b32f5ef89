import { describe, expect, test } from 'vitest';
import { empty, found, header, windows } from '../support/computers.ts';

const programs = 'C:/Users/Morse/AppData/Local/Programs/Python';
const python312 = empty(`${programs}/Python312/python.exe`, `${programs}/Python312/Lib/os.py`);

describe("Windows' folders of programs", () => {
  test('have what the installers put there, for one person and for everyone', async () => {
    const host = windows({
      files: {
        ...python312,
        ...empty(
          'C:/Users/Morse/AppData/Local/Python/pythoncore-3.14-64/Lib/os.py',
          'C:/Program Files/Python311/Lib/os.py',
          'C:/Program Files (x86)/Python39-32/Lib/os.py',
          'C:/Python27/Lib/os.py',
          'C:/Program Files/Blender/Lib/os.py',
        ),
        [`${programs}/Python312/include/patchlevel.h`]: header('3.12.7'),
      },
    });
    expect(await found(host)).toEqual([
      String.raw`CPython 3.12.7 programs C:\Users\Morse\AppData\Local\Programs\Python\Python312\Lib`,
      String.raw`CPython 3.14 programs C:\Users\Morse\AppData\Local\Python\pythoncore-3.14-64\Lib`,
      String.raw`CPython 3.11 programs C:\Program Files\Python311\Lib`,
      String.raw`CPython 3.9 programs C:\Program Files (x86)\Python39-32\Lib`,
      String.raw`CPython 2.7 programs C:\Python27\Lib`,
    ]);
  });

  test('are where the environment says', async () => {
    const host = windows({
      files: empty('D:/Local/Programs/Python/Python312/Lib/os.py', 'D:/Programs/Python311/Lib/os.py'),
      environment: { LOCALAPPDATA: 'D:\\Local', ProgramFiles: 'D:\\Programs' },
    });
    expect(await found(host)).toEqual([
      String.raw`CPython 3.12 programs D:\Local\Programs\Python\Python312\Lib`,
      String.raw`CPython 3.11 programs D:\Programs\Python311\Lib`,
    ]);
  });
});

describe("Windows' registry", () => {
  const installPath = (key: string, ...values: readonly string[]) =>
    [`[${key}\\InstallPath]`, ...values, ''].join('\r\n');

  test('leads to the Pythons of every company, for one person, for everyone and of 32 bits', async () => {
    const host = windows({
      files: empty('D:/one/Lib/os.py', 'D:/two/Lib/os.py', 'D:/three/Lib/os.py'),
      registry: [
        installPath(String.raw`HKEY_CURRENT_USER\Software\Python\PythonCore\3.12`, '@="D:\\\\one\\\\"'),
        installPath(String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Python\Somebody\Else`, '@="D:\\\\two"'),
        installPath(
          String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Python\PythonCore\3.9-32`,
          '@="D:\\\\three"',
        ),
      ].join('\r\n'),
    });
    expect(await found(host)).toEqual([
      String.raw`CPython unknown registry D:\one\Lib`,
      String.raw`CPython unknown registry D:\two\Lib`,
      String.raw`CPython unknown registry D:\three\Lib`,
    ]);
  });

  test('leads there by the executable too', async () => {
    const host = windows({
      files: empty('D:/pypy3.10-v7.3.17-win64/pypy.exe', 'D:/pypy3.10-v7.3.17-win64/Lib/os.py'),
      registry: installPath(
        String.raw`HKEY_CURRENT_USER\Software\Python\PyPy\3.10`,
        String.raw`"ExecutablePath"="D:\\pypy3.10-v7.3.17-win64\\pypy.exe"`,
      ),
    });
    expect(await found(host)).toEqual([String.raw`PyPy 3.10 registry D:\pypy3.10-v7.3.17-win64\Lib`]);
  });

  test('says less of a Python than the folder it is in', async () => {
    const host = windows({
      files: python312,
      registry: installPath(
        String.raw`HKEY_CURRENT_USER\Software\Python\PythonCore\3.12`,
        String.raw`@="C:\\Users\\Morse\\AppData\\Local\\Programs\\Python\\Python312\\"`,
      ),
    });
    expect(await found(host)).toEqual([
      String.raw`CPython 3.12 programs C:\Users\Morse\AppData\Local\Programs\Python\Python312\Lib`,
    ]);
  });

  test('may name what is gone, and keys that are nothing to us', async () => {
    const registry = [
      installPath(String.raw`HKEY_CURRENT_USER\Software\Python\PythonCore\3.12`, '@="D:\\\\gone"'),
      installPath(String.raw`HKEY_CURRENT_USER\Software\Python\PythonCore\3.13`),
      String.raw`[HKEY_CURRENT_USER\Software\Python\PyLauncher]`,
    ];
    expect(await found(windows({ registry: registry.join('\r\n') }))).toEqual([]);
  });
});

describe("the Microsoft Store's Pythons", () => {
  const family = 'PythonSoftwareFoundation.Python.3.12_qbz5n2kfra8p0';
  const whole = 'PythonSoftwareFoundation.Python.3.12_3.12.2032.0_x64__qbz5n2kfra8p0';
  const models = String.raw`HKEY_CURRENT_USER\Software\Classes\Local Settings\Software\Microsoft\Windows\CurrentVersion\AppModel`;
  const alias = `C:/Users/Morse/AppData/Local/Microsoft/WindowsApps/${family}/python.exe`;
  const folder = `C:/Program Files/WindowsApps/${whole}`;
  const registry = [
    `[${models}\\SystemAppData\\${family}\\Schemas]`,
    `"PackageFullName"="${whole}"`,
    `[${models}\\Repository\\Packages\\${whole}]`,
    `"PackageRootFolder"="${folder.replaceAll('/', '\\\\')}"`,
  ].join('\r\n');

  test('are where the registry says', async () => {
    const host = windows({ files: empty(alias, `${folder}/Lib/os.py`), registry });
    expect(await found(host)).toEqual([`CPython 3.12 store ${folder.replaceAll('/', '\\')}\\Lib`]);
  });

  test('are not found where it says nothing, or only their name', async () => {
    const files = empty(alias, `${folder}/Lib/os.py`);
    expect(await found(windows({ files }))).toEqual([]);
    const half = registry.split('\r\n').slice(0, 2).join('\r\n');
    expect(await found(windows({ files, registry: half }))).toEqual([]);
  });
});

describe("Scoop's Pythons", () => {
  test.each([
    ['the home folder', 'C:/Users/Morse/scoop', {}],
    ['the folder for everyone', 'C:/ProgramData/scoop', {}],
    ['where SCOOP says', 'D:/Scoop', { SCOOP: 'D:\\Scoop' }],
  ])('are found in %s, once', async (_, root, environment) => {
    const host = windows({
      files: empty(`${root}/apps/python/3.12.7/Lib/os.py`, `${root}/apps/git/2.47/Lib/os.py`),
      links: { [`${root}/apps/python/current`]: '3.12.7' },
      environment,
    });
    expect(await found(host)).toEqual([
      `CPython 3.12.7 scoop ${root.replaceAll('/', '\\')}\\apps\\python\\3.12.7\\Lib`,
    ]);
  });
});

describe("Chocolatey's Pythons", () => {
  test('are in its packages and its tools', async () => {
    const host = windows({
      files: empty(
        'C:/ProgramData/chocolatey/lib/pypy3/tools/pypy3.10-v7.3.17-win64/Lib/os.py',
        'C:/ProgramData/chocolatey/lib/python-portable/tools/Lib/os.py',
        'C:/tools/python311/Lib/os.py',
      ),
    });
    expect(await found(host)).toEqual([
      String.raw`PyPy 3.10 chocolatey C:\ProgramData\chocolatey\lib\pypy3\tools\pypy3.10-v7.3.17-win64\Lib`,
      String.raw`CPython unknown chocolatey C:\ProgramData\chocolatey\lib\python-portable\tools\Lib`,
      String.raw`CPython 3.11 chocolatey C:\tools\python311\Lib`,
    ]);
  });
});

test('PATH leads to Pythons on Windows, and to the base of an environment', async () => {
  const host = windows({
    files: {
      ...empty('D:/tools/py/python.exe', 'D:/tools/py/Lib/os.py', 'D:/letters/env/Scripts/python.exe'),
      'D:/letters/env/pyvenv.cfg': 'home = D:\\base\r\n',
      ...empty('D:/base/python.exe', 'D:/base/Lib/os.py'),
    },
    environment: { PATH: 'D:\\tools\\py;relative;D:\\letters\\env\\Scripts' },
  });
  expect(await found(host)).toEqual([
    String.raw`CPython unknown path D:\tools\py\Lib`,
    String.raw`CPython unknown path D:\base\Lib`,
  ]);
});
