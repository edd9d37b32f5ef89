import { spawnSync } from 'node:child_process';
import { compareVersions } from '../../core/python/version.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { locate } from '../../electron/python/locate.ts';
import { nodeHost } from '../../electron/python/node-host.ts';

/** The Pythons of this computer, newest first. */
export async function pythonsHere(): Promise<readonly FoundInstallation[]> {
  const found: FoundInstallation[] = [];
  for await (const installation of locate(nodeHost())) found.push(installation);
  return found.toSorted((a, b) => compareVersions(b.version, a.version));
}

/** CPython 3.11's library, in which the limits are said, else the newest Python's. */
export async function libraryToIndex(): Promise<FoundInstallation | null> {
  const found = await pythonsHere();
  return found.find(({ version }) => version.startsWith('3.11.')) ?? found[0] ?? null;
}

/** The site-packages with the most source, and how many bytes of it there are. */
export async function largestSitePackages(): Promise<{
  readonly folder: string;
  readonly bytes: number;
} | null> {
  const all = (await pythonsHere()).map(({ library }) => {
    const folder = `${library}/site-packages`;
    return { folder, bytes: sourceBytes(folder) };
  });
  return all.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes)[0] ?? null;
}

/** `cat` and `wc -m` over the sources of a library without its site-packages: what the limits are measured by. */
export function countWithTools(library: string): void {
  tools(`find "$1" -name '*.py' -not -path '*/site-packages/*' -print0 | xargs -0 cat | wc -m`, library);
}

/** The same over every source in a folder. */
export function countAllWithTools(folder: string): void {
  tools(`find "$1" -name '*.py' -print0 | xargs -0 cat | wc -m`, folder);
}

function sourceBytes(folder: string): number {
  return Number(
    tools(`if [ -d "$1" ]; then find "$1" -name '*.py' -print0 | xargs -0 -r cat | wc -c; fi`, folder),
  );
}

function tools(line: string, folder: string): string {
  const { status, stdout } = spawnSync('sh', ['-c', line, 'sh', folder], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('find, xargs, cat and wc are needed to measure against');
  return stdout;
}
