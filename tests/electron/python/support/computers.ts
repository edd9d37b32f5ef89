import type { FoundInstallation } from '../../../../core/python/installation.ts';
import type { Host, Registry } from '../../../../electron/python/host.ts';
import { locate } from '../../../../electron/python/locate.ts';
import { readRegistryExport } from '../../../../electron/python/registry-export.ts';
import { hostIn, windowsFilesIn } from '../../../support/fake-host.ts';
import { tempFolder, writeLinks, writeTree } from '../../../support/temp-folder.ts';

interface Computer {
  /** Files by path; those that a library needs may be empty. */
  readonly files?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly environment?: Host['environment'];
}

/** A computer with Linux, its home in /home/morse. */
export function computer({ files = {}, links = {}, environment = {} }: Computer): Host {
  const root = tempFolder();
  writeTree(root, files);
  writeLinks(root, links);
  return hostIn(root, environment);
}

/** A Mac, its home in /Users/morse. */
export function mac(has: Computer): Host {
  return { ...computer(has), platform: 'darwin', home: '/Users/morse' };
}

interface WindowsComputer {
  /** Files by path, with `/`: `C:/Python27/python.exe`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly environment?: Host['environment'];
  /** What the registry editor would export. */
  readonly registry?: string;
}

/** A computer with Windows, its home in C:\Users\Morse. */
export function windows({ files = {}, links = {}, environment = {}, registry = '' }: WindowsComputer): Host {
  const root = tempFolder();
  writeTree(root, withoutColons(files));
  writeLinks(root, withoutColons(links));
  return {
    ...hostIn(root, environment),
    platform: 'win32',
    home: String.raw`C:\Users\Morse`,
    files: windowsFilesIn(root),
    registry: fakeRegistry(registry),
  };
}

function withoutColons(paths: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(paths).map(([path, content]) => [path.replace(':', ''), content]));
}

/** A registry that answers from one export. */
function fakeRegistry(exported: string): Registry {
  const all = [...readRegistryExport(exported)];
  return {
    keysUnder: (key) => {
      const top = key.toLowerCase();
      return new Map(all.filter(([each]) => each === top || each.startsWith(`${top}\\`)));
    },
  };
}

/** All that is found. */
export async function all(host: Host): Promise<readonly FoundInstallation[]> {
  const installations: FoundInstallation[] = [];
  for await (const installation of locate(host)) installations.push(installation);
  return installations;
}

/** What is found, one line each: implementation, version, origin, library. */
export async function found(host: Host): Promise<readonly string[]> {
  return (await all(host)).map(({ implementation, version, origin, library }) =>
    [implementation, version, origin, library].join(' '),
  );
}

/** A header that tells a version. */
export const header = (version: string) => `#define PY_VERSION "${version}"\n`;

/** Files with nothing in them. */
export const empty = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, '']));
