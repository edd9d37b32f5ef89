import { foundElectron } from './setup/electron.mjs';

/**
 * The Electron executable that set-up put in place.
 * @returns {string}
 */
export function electronPath() {
  const found = foundElectron();
  if (found === null) throw new Error('Electron is not in place. Run: npm run setup');
  return found.path;
}
