import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../command.mjs';

const LOCK_TRIES = 30; // another apt-get, such as a nightly update, may hold the lists for some minutes
const LOCK_PAUSE_MS = 5000;

/**
 * This computer, as the step for the system's libraries asks it.
 * @param {() => string} electron where Electron is
 * @returns {import('./system.mjs').Computer}
 */
export function thisComputer(electron) {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    missingLibraries: async () => missingIn((await run('ldd', [electron()])).output),
    needsXvfb: () => Promise.resolve(!hasDisplay(process.env) && !isOnPath('Xvfb')),
    hasApt: () => Promise.resolve(isOnPath('apt-get')),
    hasDnf: () => Promise.resolve(isOnPath('dnf')),
    knowsPackage: (name) => succeeds('apt-cache', ['show', name]),
    update: () => apt(['update', '-qq']),
    install: (packages) => apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]),
  };
}

/**
 * This computer, as the step for Chromium's sandbox asks it.
 * @param {() => string} electron where Electron is
 * @returns {import('./sandbox.mjs').SandboxComputer}
 */
export function sandboxComputer(electron) {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasUserNamespaces: () => succeeds('unshare', ['--user', '--map-root-user', 'true']),
    helper: () => join(dirname(electron()), 'chrome-sandbox'),
    isSetuidRoot: (file) => {
      const { uid, mode } = statSync(file, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
      return uid === 0 && (mode & 0o4111) === 0o4111;
    },
  };
}

/**
 * Whether a program can be started by its name.
 * @param {string} name
 */
export function isOnPath(name, path = process.env['PATH'] ?? '') {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false; // not here
    }
  });
}

/**
 * Whether a window can be opened without a display of our own.
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(env) {
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/**
 * The libraries that `ldd` did not find.
 * @param {string} listing
 */
export function missingIn(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
async function succeeds(command, args) {
  return (await run(command, args)).code === 0;
}

/** @param {readonly string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const command = () => run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  let ended = await command();
  for (let tried = 1; tried < LOCK_TRIES && isLocked(ended); tried++) {
    await pause(LOCK_PAUSE_MS);
    ended = await command();
  }
  return ended;
}

/** @param {import('../command.mjs').Ended} ended */
function isLocked({ code, output }) {
  return code !== 0 && output.includes('Could not get lock');
}
