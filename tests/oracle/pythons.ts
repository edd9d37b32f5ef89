import { execFile } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A CPython that can be run. Only tests run one: the app reads what it wants to know from files. */
export interface RunnablePython {
  readonly executable: string;
  /** `3.13.0` */
  readonly version: string;
  /** 313 for 3.13 and all its patches. */
  readonly release: number;
  readonly library: string;
}

const run = promisify(execFile);
const EXECUTABLE = /^python[23](\.\d+)?(\.exe)?$/;
/** In words that Python 2 knows as well. */
const QUESTION = `
import os, platform, sys
told = [platform.python_implementation(), platform.python_version(), sys.version_info[0], sys.version_info[1]]
for line in told + [os.path.realpath(os.path.dirname(os.__file__))]: print(line)
`;
const ALONE = ['-E', '-s']; // what `-I` means, which Python 2 does not have

/** Every CPython 2.7 or newer under pyenv, on PATH and in the system's folders, newest first; one per library. */
export async function findPythons(): Promise<readonly RunnablePython[]> {
  const answers = await Promise.all(executables().map(ask));
  const found = answers
    .flatMap((python) => (python && python.release >= 207 ? [python] : []))
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  return [...new Map(found.toReversed().map((python) => [python.library, python])).values()].reverse();
}

function executables(): readonly string[] {
  const versions = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const folders = [
    ...entries(versions).map((name) => join(versions, name, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
  ];
  const paths = folders.flatMap((folder) =>
    entries(folder)
      .filter((name) => EXECUTABLE.test(name))
      .map((name) => join(folder, name)),
  );
  return [...new Set(paths.flatMap(realPath))];
}

async function ask(executable: string): Promise<RunnablePython | null> {
  try {
    const { stdout } = await run(executable, [...ALONE, '-c', QUESTION], {
      timeout: 20_000,
      cwd: dirname(executable),
    });
    const [implementation, version = '', major, minor, library = ''] = stdout.split(/\r?\n/);
    if (implementation !== 'CPython') return null;
    return { executable, version, release: Number(major) * 100 + Number(minor), library };
  } catch {
    // Not every file of that name is a Python: a version manager's shim for one that is not there fails.
    return null;
  }
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // PATH may name folders that are not there.
    return [];
  }
}

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    // A link may lead nowhere.
    return [];
  }
}
