// Builds the app if needed and opens it. What stands behind `npm start --` goes to Electron.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildIfNeeded } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronPath } from './electron-path.mjs';
import { root } from './project.mjs';

if (await buildIfNeeded(console.log)) await open(process.argv.slice(2));
else process.exitCode = 1;

/** @param {readonly string[]} args */
async function open(args) {
  const display = await openDisplay();
  if (display.isVirtual) console.log('There is no display: the app runs unseen, under Xvfb.');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.log('Chromium refuses its sandbox to root: the app runs with --no-sandbox.');

  const app = spawn(electronPath(), [root, ...(isRoot ? ['--no-sandbox'] : []), ...args], {
    stdio: 'inherit',
    env: display.env,
    detached: process.platform !== 'win32', // else Ctrl+C reaches it twice, and the second one kills
  });
  passOn(app);
  app.on('error', (error) => {
    console.log(`Electron could not be started: ${error.message}\nThis mends it:\n\n  npm run setup\n`);
    display.close();
    process.exitCode = 1;
  });
  app.on('exit', (code, signal) => {
    display.close();
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}

/**
 * Ctrl+C and its kin end the app, which then ends us: it may have something to write down first.
 * @param {import('node:child_process').ChildProcess} app
 */
function passOn(app) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => app.kill(signal));
  }
}
