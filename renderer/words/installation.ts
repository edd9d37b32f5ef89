import type { Installation, Origin } from '../../core/python/installation.ts';

/** What an installation is called: `CPython 3.13.0`. */
export function nameOf({ implementation, version, origin }: Installation): string {
  return origin === 'built-in' ? `Samples · ${implementation} ${version}` : `${implementation} ${version}`;
}

const origins: Readonly<Record<Origin, string>> = {
  path: 'on PATH',
  system: 'system',
  pyenv: 'pyenv',
  folder: 'a folder of yours',
  'built-in': 'comes with Sounder',
};

/** Where it was found, in a word or two. */
export function originOf({ origin }: Installation): string {
  return origins[origin];
}
