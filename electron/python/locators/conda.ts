import type { Host } from '../host.ts';
import { librariesUnder } from '../libraries.ts';
import type { Locator } from '../locator.ts';
import { namesIn, readText } from '../look.ts';
import { localAppData, pathsOf, programData, systemDrive, variable } from '../places.ts';

/** What the installers of conda's many kinds call their folder. */
const rootName = /^\.?(ana|mini)(conda|forge|mamba)\d?$|^(mambaforge|micromamba|miniforge-pypy3|conda)$/i;

/** Conda's prefixes: each environment has a Python of its own, and `conda-meta` beside it. */
export const conda: Locator = {
  origin: 'conda',
  *libraries(host) {
    const { join } = pathsOf(host);
    for (const prefix of new Set(prefixes(host))) {
      if (namesIn(host.files, join(prefix, 'conda-meta')).length > 0) yield* librariesUnder(host, prefix);
    }
  },
};

function* prefixes(host: Host): Generator<string> {
  const { join } = pathsOf(host);
  const active = variable(host, 'CONDA_PREFIX');
  if (active !== null) yield active;
  // Every conda and mamba notes here what it makes, wherever that is.
  const noted = readText(host.files, join(host.home, '.conda', 'environments.txt')) ?? '';
  yield* noted.split(/\r?\n/).filter((line) => line !== '');
  for (const root of roots(host)) {
    yield root;
    yield* namesIn(host.files, join(root, 'envs')).map((name) => join(root, 'envs', name));
  }
  for (const folder of environmentFolders(host)) {
    yield* namesIn(host.files, folder).map((name) => join(folder, name));
  }
}

/** Where a conda itself may be. */
function* roots(host: Host): Generator<string> {
  const { dirname, join } = pathsOf(host);
  const executable = variable(host, 'CONDA_EXE'); // root/bin/conda, root\Scripts\conda.exe
  if (executable !== null) yield dirname(dirname(executable));
  const mamba = variable(host, 'MAMBA_ROOT_PREFIX');
  if (mamba !== null) yield mamba;
  yield join(host.home, '.local', 'share', 'mamba'); // micromamba's since 2.0
  const pyenv = join(variable(host, 'PYENV_ROOT') ?? join(host.home, '.pyenv'), 'versions');
  yield* namesIn(host.files, pyenv).map((name) => join(pyenv, name));
  for (const folder of parents(host)) {
    const names = namesIn(host.files, folder).filter((name) => rootName.test(name));
    yield* names.map((name) => join(folder, name));
  }
  for (const brew of ['/opt/homebrew', '/usr/local']) {
    const casks = join(brew, 'Caskroom');
    const names = namesIn(host.files, casks).filter((name) => rootName.test(name));
    yield* names.map((name) => join(casks, name, 'base'));
  }
}

function parents(host: Host): readonly string[] {
  const { join } = pathsOf(host);
  if (host.platform !== 'win32') return [host.home, '/opt', '/usr/local', '/usr/share', '/'];
  const local = localAppData(host);
  const drive = systemDrive(host);
  return [host.home, local, join(local, 'Continuum'), programData(host), drive, join(drive, 'tools')];
}

function* environmentFolders(host: Host): Generator<string> {
  const { delimiter, join } = pathsOf(host);
  for (const name of ['CONDA_ENVS_PATH', 'CONDA_ENVS_DIRS']) {
    yield* (variable(host, name) ?? '').split(delimiter).filter((folder) => folder !== '');
  }
  yield join(host.home, '.conda', 'envs');
}
