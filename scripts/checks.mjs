import { join } from 'node:path';
import { run } from './command.mjs';
import { root, tool, toolNode } from './project.mjs';

/** Where the unit tests' report is written, for the summary of `npm test`. */
export const UNIT_REPORT = join(root, 'test-results/unit.json');

const AT_ONCE = 2;
const LONGEST_LINE = 400;
const tsc = (/** @type {string} */ folder) => [tool('typescript', 'bin/tsc'), '-p', folder];

/**
 * What is checked without running the app, slowest first, so that two at once end together.
 * @type {readonly { readonly name: string, readonly args: readonly string[] }[]}
 */
const staticChecks = [
  { name: 'lint', args: [tool('eslint', 'bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'types: renderer',
    args: [
      tool('svelte-check', 'bin/svelte-check'),
      '--fail-on-warnings',
      '--tsconfig',
      'renderer/tsconfig.json',
    ],
  },
  { name: 'types: tests', args: tsc('tests') },
  { name: 'types: electron', args: tsc('electron') },
  { name: 'types: db', args: tsc('db') },
  { name: 'types: core', args: tsc('core') },
  { name: 'types: scripts', args: tsc('scripts') },
  { name: 'types: configurations', args: tsc('.') },
  { name: 'format', args: [tool('prettier', 'bin/prettier.cjs'), '--check', '.'] },
  { name: 'unused', args: [tool('knip', 'bin/knip.js')] },
  {
    name: 'layers',
    args: [
      tool('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
      'core',
      'db',
      'electron',
      'renderer',
      'tests',
    ],
  },
];

/**
 * Whether a check passed.
 * @typedef {{ readonly name: string, readonly isGood: boolean }} Outcome
 */

/**
 * Runs every check, two at once, and says how each ended and what it found wrong.
 * @param {(line: string) => void} say
 * @returns {Promise<readonly Outcome[]>}
 */
export async function runStaticChecks(say) {
  const waiting = [...staticChecks];
  /** @type {Outcome[]} */
  const outcomes = [];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const begun = performance.now();
      const { code, output } = await run(toolNode, check.args);
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      say(
        `${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)${code === 0 ? '' : `\n${clipped(output)}`}`,
      );
      outcomes.push({ name: check.name, isGood: code === 0 });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return outcomes;
}

/**
 * Cuts lines that nobody reads to their end, such as a bundled tool's source in the trace of its failure.
 * @param {string} output
 */
function clipped(output) {
  const lines = output.split('\n');
  return lines
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line))
    .join('\n');
}

/**
 * Runs the unit tests, which show their own progress.
 * @returns {Promise<Outcome>}
 */
export async function runUnitTests() {
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const args = [tool('vitest', 'vitest.mjs'), 'run', '--allowOnly=false', ...reports];
  const { code } = await run(toolNode, args, { show: true });
  return { name: 'unit tests', isGood: code === 0 };
}
