import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './build-stamp.mjs';
import { readJson } from './json.mjs';
import { root } from './project.mjs';

/** Where the licences are written. */
export const LICENCES = join(root, 'assets/licences/third-party.txt');

const SOURCES = ['core', 'db', 'electron', 'renderer'];
const IMPORT = /(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/g;
/** A package of Sounder holds Electron's own licences beside it. */
const BRINGS_ITS_OWN = 'electron';
/**
 * The dependencies that are built in where a package has others that only its compiler or its own build needs.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const BUILT_IN_OF = { svelte: ['clsx', 'devalue', 'esm-env'], 'better-sqlite3': [] };

/**
 * What is read of a package's manifest.
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {string} [license]
 * @property {Readonly<Record<string, string>>} [dependencies]
 */

/**
 * The licences of the packages that the app's sources import and of those that these depend on.
 * @param {string} folder the project's
 */
export function licencesText(folder) {
  /** @type {Map<string, string>} */
  const sections = new Map();
  for (const name of importedPackages(folder)) collect(join(folder, 'node_modules'), name, sections);
  const parts = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section);
  const intro = 'Sounder is built with the work of others. Their licences:\n';
  return [intro, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
function importedPackages(folder) {
  const files = SOURCES.flatMap((source) => filesBelow(folder, source)).filter((file) =>
    /\.(ts|svelte)$/.test(file),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== BRINGS_ITS_OWN).sort();
}

/**
 * @param {string} modules
 * @param {string} name
 * @param {Map<string, string>} sections by name and version; what is there already is passed over
 */
function collect(modules, name, sections) {
  const folder = join(modules, name);
  if (!existsSync(join(folder, 'package.json'))) return;
  const manifest = /** @type {Manifest} */ (readJson(join(folder, 'package.json')));
  const key = `${manifest.name} ${manifest.version}`;
  if (sections.has(key)) return;
  sections.set(key, `${key} (${manifest.license ?? 'see below'})\n\n${licenceOf(folder)}\n`);
  const dependencies = BUILT_IN_OF[name] ?? Object.keys(manifest.dependencies ?? {});
  for (const dependency of dependencies) collect(modules, dependency, sections);
}

/** @param {string} folder */
function licenceOf(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined
    ? 'Its package holds no licence text.'
    : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
