// Everything that says whether Sounder is sound: the build, the checks, the unit and end-to-end tests.
import { existsSync, rmSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { runStaticChecks, runUnitTests, UNIT_REPORT } from './checks.mjs';
import { E2E_REPORT, runEndToEnd } from './end-to-end.mjs';
import { readJson } from './json.mjs';
import { isOnPath, thisComputer } from './setup/computer.mjs';
import { provideTestTools } from './setup/test-tools.mjs';
import { countPlaywright, countVitest } from './test-reports.mjs';
import { summary } from './test-summary.mjs';

for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true }); // an old one must not count

await provideTestTools(
  thisComputer(() => ''),
  isOnPath,
  console.log,
);
const isBuilt = await buildIfNeeded(console.log);
const checks = await runStaticChecks(console.log);
const unitTests = await runUnitTests();
const endToEnd = isBuilt
  ? await runEndToEnd(['--forbid-only'])
  : { name: 'end-to-end tests, for want of a build', isGood: false };

const { lines, isGood } = summary([
  { name: 'build', isGood: isBuilt },
  ...checks,
  { ...unitTests, count: unitCount() },
  { ...endToEnd, count: endToEndCount() },
]);
console.log(`\n${lines.join('\n')}`);
process.exitCode = isGood ? 0 : 1;

function unitCount() {
  if (!existsSync(UNIT_REPORT)) return null;
  return countVitest(/** @type {import('./test-reports.mjs').VitestReport} */ (readJson(UNIT_REPORT)));
}

function endToEndCount() {
  if (!existsSync(E2E_REPORT)) return null;
  return countPlaywright(/** @type {import('./test-reports.mjs').PlaywrightReport} */ (readJson(E2E_REPORT)));
}
