import { onOneLine } from '../../core/count/visible.ts';
import type { Installation, Origin } from '../../core/python/installation.ts';
import { pythonName } from '../../core/python/python-name.ts';

/** What an installation is called: `CPython 3.13.0`, `my-source`. */
export function nameOf(installation: Installation): string {
  const name = pythonName(installation);
  return installation.origin === 'built-in' ? `Samples · ${name}` : name;
}

/** Letters of a path that leave a notice two lines high in the least window. */
const MOST_LETTERS = 64;

/** The same and where it lies, to tell it from others of its name: `CPython 3.13.0 in /usr/lib/python3.13`. */
export function placedName(installation: Installation): string {
  return `${nameOf(installation)} in ${onOneLine(endOf(installation.library))}`;
}

/** The end of a path tells more than its beginning. */
function endOf(path: string): string {
  return path.length <= MOST_LETTERS ? path : `…${path.slice(1 - MOST_LETTERS)}`;
}

const origins: Readonly<Record<Origin, string>> = {
  asdf: 'asdf',
  'built-in': 'comes with Sounder',
  chocolatey: 'Chocolatey',
  'command-line-tools': 'Command Line Tools',
  conda: 'conda',
  environment: 'base of a virtual environment',
  folder: 'a folder of yours',
  framework: 'macOS framework',
  homebrew: 'Homebrew',
  macports: 'MacPorts',
  mise: 'mise',
  path: 'on PATH',
  programs: 'Windows programs',
  pyenv: 'pyenv',
  registry: 'Windows registry',
  scoop: 'Scoop',
  store: 'Microsoft Store',
  system: 'system',
  unpacked: 'unpacked by hand',
  uv: 'uv',
  zip: 'a zip of yours',
};

/** Where it was found, in a word or two. */
export function originOf({ origin }: Installation): string {
  return origins[origin];
}
