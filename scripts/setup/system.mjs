import { packagesFor } from './debian-packages.mjs';
import { StepFailure } from './steps.mjs';

/**
 * What the step asks of the computer.
 * @typedef {object} Computer
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {() => Promise<readonly string[]>} missingLibraries those Electron links to and the system lacks
 * @property {() => Promise<boolean>} needsXvfb whether there is neither a display nor Xvfb to make one
 * @property {() => Promise<boolean>} hasApt
 * @property {() => Promise<boolean>} hasDnf
 * @property {(name: string) => Promise<boolean>} knowsPackage
 * @property {() => Promise<import('../command.mjs').Ended>} update
 * @property {(packages: readonly string[]) => Promise<import('../command.mjs').Ended>} install
 */

/**
 * The libraries that Electron needs of a Linux system and, where there is no display, Xvfb. As root on
 * Debian or Ubuntu they are installed; elsewhere the step fails with the command that does it.
 * @param {Computer} computer
 * @returns {import('./steps.mjs').Step}
 */
export function systemStep(computer) {
  const isWhole = async () =>
    (await computer.missingLibraries()).length === 0 && !(await computer.needsXvfb());
  return {
    name: 'the system’s libraries',
    isDone: async () => computer.platform !== 'linux' || (await isWhole()),
    provide: async () => {
      if (await computer.hasDnf()) throw await missingOnFedora(computer);
      const isDebian = await computer.hasApt();
      if (isDebian && computer.isRoot) mustEndWell(await computer.update(), 'apt-get update');
      const { packages, unknown } = await wanted(computer);
      if (!isDebian || unknown.length > 0) throw byHand(packages, unknown);
      if (!computer.isRoot) throw missing(packages);
      mustEndWell(await computer.install(packages), aptCommand('', packages));
      if (!(await isWhole())) throw byHand([], await computer.missingLibraries());
    },
    mend: 'npm run setup',
  };
}

/** @param {Computer} computer */
async function wanted(computer) {
  const { packages, unknown } = await packagesFor(await computer.missingLibraries(), computer.knowsPackage);
  return { packages: (await computer.needsXvfb()) ? [...packages, 'xvfb'] : packages, unknown };
}

/**
 * @param {import('../command.mjs').Ended} ended
 * @param {string} command
 */
function mustEndWell({ code, output }, command) {
  if (code !== 0) throw new StepFailure(`${command} ended with code ${code}\n${output.trim()}`, command);
}

/** @param {readonly string[]} packages */
function missing(packages) {
  return new StepFailure(`these are missing: ${packages.join(', ')}`, aptCommand('sudo ', packages));
}

/**
 * @param {string} prefix
 * @param {readonly string[]} packages
 */
function aptCommand(prefix, packages) {
  return `${prefix}apt-get update && ${prefix}apt-get install --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Fedora and its kin install by what a package provides, so the libraries themselves are named.
 * @param {Computer} computer
 */
async function missingOnFedora(computer) {
  const libraries = await computer.missingLibraries();
  const wanted = libraries.map((library) => `'${library}()(64bit)'`);
  if (await computer.needsXvfb()) wanted.push('xorg-x11-server-Xvfb');
  return new StepFailure(`these are missing: ${wanted.join(', ')}`, `sudo dnf install ${wanted.join(' ')}`);
}

/**
 * @param {readonly string[]} packages as Debian names them
 * @param {readonly string[]} libraries
 */
function byHand(packages, libraries) {
  const names = [...packages, ...libraries].join(' ');
  return new StepFailure(
    `install these, or what your system calls them, with its package manager: ${names}`,
    'npm run setup',
  );
}
