// The command line: puts in place what it needs, which is the packages and the build, and runs it. Data goes to
// stdout, so everything said here goes to stderr.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { run, withoutProjectTools } from './command.mjs';
import { root, toolNode } from './project.mjs';
import { packagesStep } from './setup/packages.mjs';
import { takeSteps } from './setup/steps.mjs';

const say = console.error;
const npm = (/** @type {readonly string[]} */ args) =>
  run('npm', args, { env: withoutProjectTools(process.env) });

if ((await takeSteps([packagesStep(root, npm)], say)) && (await buildIfNeeded(say))) {
  const command = spawn(toolNode, [join(root, 'dist/cli.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.env['INIT_CWD'] ?? process.cwd(), // npm goes to the project's folder: paths are meant from here
  });
  command.on('exit', (code) => (process.exitCode = code ?? 1));
} else {
  process.exitCode = 1;
}
