// Says yes or no: format, lint, types, layers, unused code, unit tests.
import { runStaticChecks, runUnitTests } from './checks.mjs';

const outcomes = [...(await runStaticChecks(console.log)), await runUnitTests()];
const bad = outcomes.filter(({ isGood }) => !isGood).map(({ name }) => name);
console.log(bad.length === 0 ? 'All checks passed.' : `Failed: ${bad.join(', ')}.`);
process.exitCode = bad.length === 0 ? 0 : 1;
