import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStamp } from './build-stamp.mjs';
import { run } from './command.mjs';
import { root, tool, toolNode } from './project.mjs';

const DIST = join(root, 'dist');
const STAMP = join(DIST, 'stamp');
const CONFIGS = ['vite.renderer.config.ts', 'vite.electron.config.ts', 'vite.preload.config.ts'];
/** Without one of these the folder was not made by a whole build, whatever the stamp says. */
const PARTS = ['main.cjs', 'preload.cjs', 'engine.cjs', 'scan-worker.cjs', 'cli.cjs', 'renderer/index.html'];

/**
 * Builds the app into dist/ when its sources changed since the last build. The stamp goes first and comes
 * last, so that an interrupted build is done anew.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether the app is built
 */
export async function buildIfNeeded(say) {
  const wanted = buildStamp(root);
  if (isBuilt(wanted)) return true;
  say('Building the app …');
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST, { recursive: true });
  const builds = CONFIGS.map((config) =>
    run(toolNode, [tool('vite', 'bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn']),
  );
  const failed = (await Promise.all(builds)).filter(({ code }) => code !== 0);
  for (const { output } of failed) say(output);
  if (failed.length > 0) {
    say('The build failed: see above. Mend that and run the same command again.');
    return false;
  }
  writeFileSync(STAMP, wanted);
  return true;
}

/** @param {string} wanted */
function isBuilt(wanted) {
  return (
    PARTS.every((part) => existsSync(join(DIST, part))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === wanted
  );
}

const isStartedByItself =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isStartedByItself && !(await buildIfNeeded(console.log))) process.exitCode = 1;
