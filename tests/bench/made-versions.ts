import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePython } from '../e2e/support/python-tree.ts';

/** Letters and signs of ASCII, Latin and Cyrillic: so many symbols has no Python, and a table has to hold them too. */
const signs = [
  ...from(0x21, 0x7e), // ASCII
  ...from(0xc0, 0x24f), // Latin
  ...from(0x400, 0x4ff), // Cyrillic
].slice(0, 640);

/** Occurrences of the most frequent sign; the others are as frequent as in a library, some of them very rare. */
const MOST = 60_000;
const STEEPNESS = 1.4;

/**
 * Makes a dozen CPythons below `folder` as pyenv would, 3.1.99 to 3.12.99, each of the same 640 signs and a few
 * symbols more, every sign of them in every version of another share. Answers with the environment in which Sounder finds
 * them.
 */
export function makeVersions(folder: string): Readonly<Record<string, string>> {
  for (let version = 1; version <= 12; version++) {
    const { library } = makePython(folder, 1, 1, `3.${version}.99`);
    const lines = signs.map((sign, at) => `# ${sign.repeat(countOf(at, version))}\n`);
    writeFileSync(join(library, 'signs.py'), lines.join(''));
  }
  return { PYENV_ROOT: folder };
}

/** What tells the Pythons that were made from those of the computer. */
export function isMade({ library }: { readonly library: string }, folder: string): boolean {
  return library.startsWith(folder);
}

function countOf(rank: number, version: number): number {
  const drift = 1 + 0.4 * Math.sin(rank * 7 + (version * Math.PI) / 6);
  return Math.ceil((MOST / (rank + 1) ** STEEPNESS) * drift);
}

function from(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}
