// Builds the app and runs the benchmarks; names of some go along: `npm run bench -- start heap`.
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { run } from './command.mjs';
import { openDisplay } from './display.mjs';
import { root, toolNode } from './project.mjs';

if (await buildIfNeeded(console.log)) {
  const display = await openDisplay();
  const args = [join(root, 'tests/bench/run.ts'), ...process.argv.slice(2)];
  const { code } = await run(toolNode, args, { show: true, env: display.env });
  display.close();
  process.exitCode = code;
} else {
  process.exitCode = 1;
}
