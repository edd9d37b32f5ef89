// Runs the end-to-end tests in the built app; arguments go to Playwright: `npm run e2e -- shell`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { run } from './command.mjs';
import { openDisplay } from './display.mjs';
import { root, tool, toolNode } from './project.mjs';

/** Where the end-to-end tests' report is written, for the summary of `npm test`. */
export const E2E_REPORT = join(root, 'test-results/e2e.json');

/**
 * Runs the end-to-end tests in the app as it is built, under Xvfb where there is no display.
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<import('./checks.mjs').Outcome>}
 */
export async function runEndToEnd(args) {
  const display = await openDisplay();
  const cli = tool('@playwright/test', 'cli.js');
  const { code } = await run(toolNode, [cli, 'test', '--reporter=list,json', ...args], {
    show: true,
    env: { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT },
  });
  display.close();
  return { name: 'end-to-end tests', isGood: code === 0 };
}

const isStartedByItself =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isStartedByItself) {
  const isGood = (await buildIfNeeded(console.log)) && (await runEndToEnd(process.argv.slice(2))).isGood;
  process.exitCode = isGood ? 0 : 1;
}
