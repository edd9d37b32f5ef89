import { type PyvenvCfg, readPyvenvCfg } from '../../core/python/pyvenv-cfg.ts';
import { compareVersions } from '../../core/python/version.ts';
import type { Host } from './host.ts';
import { librariesOfExecutables, librariesUnder } from './libraries.ts';
import { namesIn, readText, realPath } from './look.ts';
import { dataFolder, localAppData, pathsOf, roamingAppData, variable } from './places.ts';

/** A virtual environment (PEP 405): it has no library, and uses that of the Python it was made from. */
interface Environment {
  readonly folder: string;
  readonly told: PyvenvCfg;
}

/** What is known of a library from the virtual environments that use it. */
export interface Base {
  /**
   * What the environments tell of their base. Where several were made from one, the newest version counts: a
   * Python is brought up to date under them.
   */
  readonly told: PyvenvCfg;
  /** The environments' folders: real paths, each once, in the order they were found. */
  readonly environments: readonly string[];
}

/** The libraries that the virtual environments of a computer use. */
export function basesOfEnvironments(host: Host): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>();
  for (const environment of environments(host)) {
    for (const library of librariesUsed(host, environment)) {
      const before = bases.get(library);
      const isNewer = compareVersions(environment.told.version ?? '', before?.told.version ?? '') >= 0;
      bases.set(library, {
        told: before === undefined || isNewer ? environment.told : before.told,
        environments: [...(before?.environments ?? []), environment.folder],
      });
    }
  }
  return bases;
}

function* environments(host: Host): Generator<Environment> {
  for (const folder of realFolders(host)) {
    const configuration = readText(host.files, pathsOf(host).join(folder, 'pyvenv.cfg'));
    if (configuration !== null) yield { folder, told: readPyvenvCfg(configuration) };
  }
}

/** Each once, although it may be active, lie in a collection and have links to it in others. */
function realFolders(host: Host): ReadonlySet<string> {
  const real = Array.from(environmentFolders(host), (folder) => realPath(host.files, folder));
  return new Set(real.filter((folder) => folder !== null));
}

/** The folders where environments lie that belong to no project; those of projects are wherever projects are. */
function* environmentFolders(host: Host): Generator<string> {
  const { join } = pathsOf(host);
  const active = variable(host, 'VIRTUAL_ENV');
  if (active !== null) yield active;
  // By name: macOS asks the person before a program may look into Desktop, Documents and Downloads.
  for (const name of ['.venv', 'venv', 'env']) yield join(host.home, name);
  for (const collection of collections(host)) {
    yield* namesIn(host.files, collection).map((name) => join(collection, name));
  }
}

function* collections(host: Host): Generator<string> {
  const { home, platform } = host;
  const { join } = pathsOf(host);
  const data = dataFolder(host);
  yield variable(host, 'WORKON_HOME') ?? join(home, '.virtualenvs'); // virtualenvwrapper, pipenv
  if (platform === 'win32') yield join(home, 'Envs');
  yield join(data, 'virtualenvs'); // pipenv
  yield variable(host, 'POETRY_VIRTUALENVS_PATH') ?? join(poetryCache(host), 'virtualenvs');
  yield join(variable(host, 'PIPX_HOME') ?? join(data, 'pipx'), 'venvs');
  yield join(home, '.local', 'pipx', 'venvs'); // pipx up to 1.2
  yield (
    variable(host, 'UV_TOOL_DIR') ??
    (platform === 'win32' ? join(roamingAppData(host), 'uv', 'data', 'tools') : join(data, 'uv', 'tools'))
  );
  yield* pyenvCollections(host);
}

function poetryCache(host: Host): string {
  const { join } = pathsOf(host);
  const named = variable(host, 'POETRY_CACHE_DIR');
  if (named !== null) return named;
  if (host.platform === 'win32') return join(localAppData(host), 'pypoetry', 'Cache');
  if (host.platform === 'darwin') return join(host.home, 'Library', 'Caches', 'pypoetry');
  return join(variable(host, 'XDG_CACHE_HOME') ?? join(host.home, '.cache'), 'pypoetry');
}

/** pyenv-virtualenv makes environments below the version they use, and links to them beside the versions. */
function* pyenvCollections(host: Host): Generator<string> {
  const { join } = pathsOf(host);
  const versions = join(variable(host, 'PYENV_ROOT') ?? join(host.home, '.pyenv'), 'versions');
  yield versions;
  for (const name of namesIn(host.files, versions)) yield join(versions, name, 'envs');
}

/** Which libraries beside its `home` an environment uses: those it has a folder of packages for. */
function librariesUsed(host: Host, { folder, told: { home } }: Environment): readonly string[] {
  if (home === null) return [];
  const { basename, dirname, join } = pathsOf(host);
  const beside = [
    ...librariesOfExecutables(host, home),
    ...librariesUnder(host, dirname(home)),
    ...librariesUnder(host, home),
  ];
  const libraries = [...new Set(beside)];
  const names = new Set(namesIn(host.files, join(folder, 'lib')));
  const used = libraries.filter((library) => names.has(basename(library)));
  // On Windows, and under PyPy of old, the folder is not named for the library; a prefix then has only one.
  return used.length > 0 || libraries.length > 1 ? used : libraries;
}
