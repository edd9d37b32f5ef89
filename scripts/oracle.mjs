// Compares the scanner with Python's own tokenizer and parser: on the library of every CPython of this computer,
// and on those of PyPy and of newer Pythons, which are fetched once.
import { run } from './command.mjs';
import { fetchOracleLibraries } from './oracle-libraries.mjs';
import { tool, toolNode } from './project.mjs';

await fetchOracleLibraries(console.log);
const { code } = await run(toolNode, [tool('vitest', 'vitest.mjs'), 'run', 'tests/oracle'], {
  show: true,
  env: { ...process.env, SOUNDER_ORACLE: 'all' },
});
process.exitCode = code;
