import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the tools of set-up keep what they made: the runtime, and what they found out about the machine. */
export const runtimeFolder = join(root, '.runtime');

/** The project's own Node, which comes with the packages; the tools run on it whatever the machine has. */
export const toolNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The entry script of an installed tool: `tool('vite', 'bin/vite.js')`. Started with `toolNode`, it is the
 * same on every platform, which the wrappers in node_modules/.bin are not.
 * @param {string} name
 * @param {string} script
 */
export function tool(name, script) {
  return join(root, 'node_modules', name, script);
}
