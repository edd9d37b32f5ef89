import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { runtimeFolder } from './project.mjs';
import { fetchPackage } from './setup/fetch-package.mjs';
import { unzip } from './setup/unzip.mjs';

/** Where the libraries lie that no Python of this computer brings; tests/oracle/libraries.ts reads them there. */
const FOLDER = join(runtimeFolder, 'oracle');

/** Pyodide's copies of CPython's library: those of 3.12.1, 3.13.2 and 3.14.2. */
const pyodides = [
  {
    package: 'pyodide@0.26.4',
    integrity:
      'sha512-z2CHsjVlhhJi5tYBF0AYAfNEPo3zq/z+xOpFtk1tweJkRaTqU4UK/7pLvo8DBU2VDPH31vB3pSI+8fnoqrVrFg==',
  },
  {
    package: 'pyodide@0.29.4',
    integrity:
      'sha512-tCseTsqU3kSxZIjkue5zXxTMNEwrKZwOIIEQRBA/VzHxFN1hoCxe4w41phfCdHd9it9RcCNQb5K/Re0InqMgvA==',
  },
  {
    package: 'pyodide@314.0.7',
    integrity:
      'sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==',
  },
];

/** PyPy's library, by Debian: its 3.9. */
const PYPY = 'pypy3-lib=7.3.11+dfsg-2+deb12u3';

/**
 * A library that is fetched: the name of its folder, and what puts it into a folder, with another beside for
 * what is only needed on the way.
 * @typedef {{ readonly name: string, readonly fetch: (into: string, work: string) => Promise<void> }} Source
 * @type {readonly Source[]}
 */
const sources = [
  ...pyodides.map((pinned) => ({
    name: pinned.package.replace('@', '-'),
    fetch: async (/** @type {string} */ into, /** @type {string} */ work) => {
      const folder = await fetchPackage(pinned, work);
      await unzip(join(folder, 'python_stdlib.zip'), (name) => join(into, name));
    },
  })),
  { name: 'pypy3-lib-7.3.11', fetch: fetchDebian },
];

/**
 * Fetches what is not there yet and says what it could not have: its comparison is then left out.
 * @param {(line: string) => void} say
 */
export async function fetchOracleLibraries(say) {
  for (const { name, fetch } of sources) {
    const folder = join(FOLDER, name);
    if (existsSync(folder)) continue;
    const work = `${folder}.partial`;
    rmSync(work, { recursive: true, force: true }); // left by an interrupted run
    const stage = join(work, 'library');
    mkdirSync(stage, { recursive: true });
    try {
      await fetch(stage, work);
      renameSync(stage, folder);
    } catch (thrown) {
      say(`${name} is not compared: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    } finally {
      rmSync(work, { recursive: true });
    }
  }
}

/**
 * @param {string} into
 * @param {string} work
 */
async function fetchDebian(into, work) {
  const got = await run('apt-get', ['download', PYPY], { cwd: work });
  if (got.code !== 0) throw new Error(`apt-get could not download ${PYPY}: ${got.output.trim()}`);
  const unpacked = await run('sh', ['-c', 'dpkg-deb -x ./*.deb deb'], { cwd: work });
  if (unpacked.code !== 0) throw new Error(`dpkg-deb could not unpack it: ${unpacked.output.trim()}`);
  renameSync(join(work, 'deb/usr/lib/pypy3.9'), into);
}
