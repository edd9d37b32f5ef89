import { StepFailure } from './steps.mjs';

/**
 * What the step asks of the computer.
 * @typedef {object} SandboxComputer
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {() => Promise<boolean>} hasUserNamespaces whether anyone may make a user namespace
 * @property {() => string} helper where Chromium's own helper is, for systems where nobody may
 * @property {(file: string) => boolean} isSetuidRoot
 */

/**
 * Chromium's sandbox on Linux: it needs user namespaces, which some systems keep to root (Ubuntu since 23.10),
 * or a helper that belongs to root. As root there is no sandbox at all, and `npm start` says so.
 * @param {SandboxComputer} computer
 * @returns {import('./steps.mjs').Step}
 */
export function sandboxStep(computer) {
  const isDone = async () =>
    computer.platform !== 'linux' ||
    computer.isRoot ||
    computer.isSetuidRoot(computer.helper()) ||
    (await computer.hasUserNamespaces());
  return {
    name: 'Chromium’s sandbox',
    isDone,
    provide: () => {
      const helper = computer.helper();
      throw new StepFailure(
        'this system keeps user namespaces to root, so Chromium needs its helper to belong to root',
        `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
      );
    },
    mend: 'npm run setup',
  };
}
