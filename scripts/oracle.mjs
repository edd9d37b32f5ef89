// Compares the scanner with Python's own tokenizer and parser, on every CPython 3.8 or newer of this computer.
import { run } from './command.mjs';
import { tool, toolNode } from './project.mjs';

const { code } = await run(toolNode, [tool('vitest', 'vitest.mjs'), 'run', 'tests/oracle'], {
  show: true,
  env: { ...process.env, SOUNDER_ORACLE: 'all' },
});
process.exitCode = code;
