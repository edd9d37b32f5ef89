import { describe, expect, test } from 'vitest';
import { computer, empty, found, header, windows } from '../support/computers.ts';

/** A prefix of conda's with a Python, whose header tells its version. */
const prefix = (folder: string) => ({
  [`${folder}/conda-meta/history`]: '',
  [`${folder}/lib/python3.12/os.py`]: '',
  [`${folder}/include/python3.12/patchlevel.h`]: header('3.12.7'),
});

const line = (folder: string) => `CPython 3.12.7 conda ${folder}/lib/python3.12`;

describe("conda's Pythons", () => {
  test.each([
    ['/home/morse/miniconda3'],
    ['/home/morse/anaconda3'],
    ['/home/morse/miniforge3'],
    ['/home/morse/mambaforge'],
    ['/home/morse/micromamba'],
    ['/home/morse/.local/share/mamba'],
    ['/opt/conda'],
    ['/opt/miniconda3'],
    ['/opt/homebrew/Caskroom/miniforge/base'],
    ['/home/morse/.pyenv/versions/miniconda3-24.1.2-0'],
  ])('are found in %s and its environments', async (root) => {
    const files = { ...prefix(root), ...prefix(`${root}/envs/science`) };
    expect(await found(computer({ files }))).toEqual([line(root), line(`${root}/envs/science`)]);
  });

  test('are found where environments.txt notes them', async () => {
    const host = computer({
      files: {
        ...prefix('/srv/a b'),
        ...prefix('/srv/c'),
        '/home/morse/.conda/environments.txt': '/srv/a b\r\n/srv/gone\n\n/srv/c\n',
      },
    });
    expect(await found(host)).toEqual([line('/srv/a b'), line('/srv/c')]);
  });

  test.each([
    ['CONDA_PREFIX', '/srv/x', '/srv/x'],
    ['CONDA_EXE', '/srv/root/bin/conda', '/srv/root'],
    ['MAMBA_ROOT_PREFIX', '/srv/mamba', '/srv/mamba'],
    ['CONDA_ENVS_PATH', '/srv/none:/srv/envs', '/srv/envs/web'],
  ])('are found where %s says', async (name, value, folder) => {
    const host = computer({ files: prefix(folder), environment: { [name]: value } });
    expect(await found(host)).toEqual([line(folder)]);
  });

  test('may be missing from an environment, and are not every Python in a folder of such a name', async () => {
    const host = computer({
      files: empty('/opt/conda/envs/r/conda-meta/history', '/opt/conda/lib/python3.12/os.py'),
    });
    expect(await found(host)).toEqual(['CPython 3.12 system /opt/conda/lib/python3.12']);
  });

  test('are found on Windows', async () => {
    const roots = ['C:/ProgramData/miniconda3', 'C:/Users/Morse/AppData/Local/miniforge3'];
    const files = roots.flatMap((root) => [`${root}/conda-meta/history`, `${root}/Lib/os.py`]);
    expect(await found(windows({ files: empty(...files) }))).toEqual([
      String.raw`CPython unknown conda C:\Users\Morse\AppData\Local\miniforge3\Lib`,
      String.raw`CPython unknown conda C:\ProgramData\miniconda3\Lib`,
    ]);
  });
});
