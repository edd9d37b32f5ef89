import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CountedCorpus } from '../../core/compare/corpus.ts';
import type { Area } from '../../core/count/area.ts';
import { areaTableIn } from '../../core/count/area-table.ts';
import { sounderError } from '../../core/errors.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { pythonName } from '../../core/python/python-name.ts';
import { countAll, type Countable } from '../engine/reference/countable.ts';
import { referenceCountable, tableCountable } from '../engine/reference/reference-countable.ts';
import { References, referenceNamed, referenceVersions } from '../engine/reference/references.ts';
import { chosenLibraries } from '../engine/library/chosen-libraries.ts';
import { describeNamed } from '../engine/store/save-library.ts';
import { assetsFolder } from './assets-folder.ts';
import { checkName } from './options.ts';
import { findPythons } from './pythons.ts';
import { readInput } from './read-input.ts';
import { type ScanTools, scanCountable } from './scan-countable.ts';
import { message } from './terminal.ts';
import { utf8 } from './utf8.ts';

/** Far more than a table of every character there is. */
const MOST_MEGABYTES = 64;

/**
 * Counts what was named: folders, zips and tables by their paths, Pythons by their versions, of which the installation
 * is taken, or else the reference table. Says which was taken for a version.
 */
export async function corporaNamed(
  tools: ScanTools,
  names: readonly string[],
  areas: readonly Area[],
): Promise<{ readonly corpora: readonly CountedCorpus[]; readonly onlyShared: boolean }> {
  const found: Countable[] = [];
  let pythons: Promise<readonly FoundInstallation[]> | null = null;
  for (const name of names) {
    checkName('An argument', name);
    if (isVersion(name)) {
      pythons ??= findPythons(tools.host);
      found.push(await versionNamed(tools, name, areas, await pythons));
    } else if (isTable(name)) found.push(await tableNamed(name));
    else found.push(...(await librariesNamed(tools, name, areas)));
  }
  return countAll(found);
}

/** As `3`, `3.12`, `3.12.1` and `3.15.0a2`; what else there is of that name is meant by `./3.12`. */
function isVersion(name: string): boolean {
  return /^\d+(\.\d+){0,2}((a|b|rc)\d+)?$/.test(name);
}

function isTable(path: string): boolean {
  return /\.json$/i.test(path) && existsSync(path) && statSync(path).isFile();
}

async function versionNamed(
  tools: ScanTools,
  version: string,
  areas: readonly Area[],
  pythons: readonly FoundInstallation[],
): Promise<Countable> {
  const matching = pythons.filter((python) => isOfVersion(python.version, version));
  const installed = matching.find(({ implementation }) => implementation === 'CPython') ?? matching[0];
  if (installed !== undefined) {
    message(`sounder: ${version} is ${pythonName(installed)} in ${installed.library}.`);
    return scanCountable(tools, installed, 'installation', areas);
  }
  const known = new References(assetsFolder());
  const reference = referenceNamed(known, version);
  if (reference === undefined) throw sounderError('version-unknown', version, referenceVersions);
  const countable = referenceCountable(known, reference);
  message(`sounder: ${version} is not installed: ${countable.facts.title} is taken.`);
  return countable;
}

/** Whether a Python's version is the one that was asked for, or one of it: `3.12.1` of `3.12`. */
function isOfVersion(version: string, asked: string): boolean {
  return version === asked || version.startsWith(`${asked}.`);
}

async function tableNamed(name: string): Promise<Countable> {
  const file = resolve(name);
  const bytes = await readInput(file, MOST_MEGABYTES);
  const noTable = (complaint: string) =>
    sounderError('not-comparable', `${name} is no table of counts by area: ${complaint}`);
  const table = areaTableIn(utf8(bytes, noTable));
  if (typeof table === 'string') throw noTable(table);
  return tableCountable(table, file);
}

async function librariesNamed(
  tools: ScanTools,
  path: string,
  areas: readonly Area[],
): Promise<readonly Countable[]> {
  const { host, signal } = tools;
  const found: Countable[] = [];
  for (const library of await chosenLibraries(host, resolve(path), signal)) {
    found.push(await scanCountable(tools, await describeNamed(host, library), 'folder', areas));
  }
  return found;
}
