import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailure } from './steps.mjs';

/** How the packages are installed: better-sqlite3 brings its addon along, so no script but Node's is run. */
const INSTALL = [
  ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
  ['rebuild', 'node'],
];

/**
 * The packages of package-lock.json. A stamp with its digest is removed first and written last, so that an
 * interrupted installation is done anew.
 * @param {string} folder the project's
 * @param {(args: readonly string[]) => Promise<import('../command.mjs').Ended>} npm
 * @returns {import('./steps.mjs').Step}
 */
export function packagesStep(folder, npm) {
  const stamp = join(folder, 'node_modules/.sounder-packages');
  const digest = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'package-lock.json')))
      .digest('hex');
  return {
    name: 'the packages (about half a minute)',
    isDone: () => existsSync(stamp) && readFileSync(stamp, 'utf8') === digest(),
    provide: async () => {
      rmSync(stamp, { force: true });
      for (const args of INSTALL) await install(args, npm);
      writeFileSync(stamp, digest());
    },
    mend: 'npm run setup',
  };
}

/**
 * @param {readonly string[]} args
 * @param {(args: readonly string[]) => Promise<import('../command.mjs').Ended>} npm
 */
async function install(args, npm) {
  const { code, output } = await npm(args);
  if (code === 0) return;
  const command = `npm ${args.join(' ')}`;
  throw new StepFailure(
    `${command} ended with code ${code}\n${output.trim()}`,
    `${command} && npm run setup`,
  );
}
