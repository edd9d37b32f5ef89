import { spawn } from 'node:child_process';
import { hasDisplay } from './setup/computer.mjs';

/**
 * Somewhere to open windows: `env` leads programs to it, `close` takes it away.
 * @typedef {{ readonly env: NodeJS.ProcessEnv, readonly isVirtual: boolean, readonly close: () => void }} Display
 */

/**
 * The computer's display, or one made by Xvfb where there is none. Xvfb picks a free number itself; it is in
 * a process group of its own, so that Ctrl+C reaches the app and does not take the display from under it.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || hasDisplay(process.env)) {
    return { env: process.env, isVirtual: false, close: () => undefined };
  }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const number = await displayNumber(server);
  server.unref();
  return {
    env: { ...process.env, DISPLAY: `:${number}` },
    isVirtual: true,
    close: () => server.kill(),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (/** @type {Buffer} */ line) => {
      resolve(line.toString().trim());
    });
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended with code ${code ?? 'none'} before it made a display`));
    });
  });
}
