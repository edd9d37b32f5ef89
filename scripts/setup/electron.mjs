import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { readJson } from '../json.mjs';
import { root, runtimeFolder, tool, toolNode } from '../project.mjs';
import { offlineRecipe } from './offline-recipe.mjs';
import { StepFailure } from './steps.mjs';

/** Which Electron the offline runtime is. */
export const OFFLINE_VERSION = '33.2.1';

const PACKAGE = join(root, 'node_modules/electron');
const OFFLINE = join(runtimeFolder, 'electron-offline');
const FOUND = join(runtimeFolder, 'electron-path');
const DOWNLOAD_LIMIT_SECONDS = 15 * 60; // 110 MB on a slow line; a host out of reach says so in seconds

/**
 * Electron: the official download first; where its host cannot be reached, on Linux x64, the offline runtime.
 * @param {{ officialOnly: boolean, say: (line: string) => void }} options
 * @returns {import('./steps.mjs').Step}
 */
export function electronStep({ officialOnly, say }) {
  return {
    name: 'Electron',
    isDone: () => {
      const found = foundElectron();
      return found !== null && (!officialOnly || found.official);
    },
    provide: async () => {
      const complaint = await downloadOfficial();
      if (complaint === null) return;
      if (officialOnly) throw unreachable(complaint);
      if (process.platform !== 'linux' || process.arch !== 'x64') throw unreachable(complaint);
      say(
        `  The official Electron cannot be downloaded here: preparing the offline runtime (${OFFLINE_VERSION}) instead.`,
      );
      await prepareOffline();
    },
    mend: 'npm run setup',
  };
}

/**
 * The Electron that set-up put in place, or null when there is none, or one that has to be made anew.
 * @returns {{ readonly path: string, readonly official: boolean } | null}
 */
export function foundElectron() {
  const path = readIfThere(FOUND);
  if (path === null || !existsSync(join(root, path))) return null;
  const official = !join(root, path).startsWith(runtimeFolder);
  const isCurrent = official ? isOfficialCurrent() : readIfThere(join(OFFLINE, 'recipe')) === offlineRecipe();
  return isCurrent ? { path: join(root, path), official } : null;
}

/** @returns {Promise<string | null>} what went wrong, null when it is there */
async function downloadOfficial() {
  const { code, output } = await run(toolNode, [tool('electron', 'install.js')], {
    limitSeconds: DOWNLOAD_LIMIT_SECONDS,
  });
  if (code !== 0 || !isOfficialCurrent())
    return output.trim().split('\n')[0] || `no answer within ${DOWNLOAD_LIMIT_SECONDS} s`;
  const executable = readIfThere(join(PACKAGE, 'path.txt')) ?? '';
  remember(`node_modules/electron/dist/${executable}`);
  return null;
}

async function prepareOffline() {
  const made = await run(toolNode, [join(root, 'scripts/setup/offline-electron.mjs'), OFFLINE]);
  if (made.code !== 0) {
    throw new StepFailure(`the offline runtime could not be prepared\n${made.output}`, 'npm run setup');
  }
  remember('.runtime/electron-offline/electron');
}

/** @param {string} path below the project's folder */
function remember(path) {
  mkdirSync(runtimeFolder, { recursive: true });
  writeFileSync(FOUND, path);
}

function isOfficialCurrent() {
  const { version } = /** @type {{ version: string }} */ (readJson(join(PACKAGE, 'package.json')));
  const unpacked = readIfThere(join(PACKAGE, 'dist/version'))?.replace(/^v/, '');
  return unpacked === version && existsSync(join(PACKAGE, 'path.txt')); // path.txt is written last
}

/** @param {string} complaint */
function unreachable(complaint) {
  return new StepFailure(
    `Electron could not be downloaded (${complaint}). Its host may be out of reach; ELECTRON_MIRROR names another one.`,
    'npm run setup -- --official',
  );
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
