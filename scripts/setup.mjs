// Puts in place what Sounder needs to be built and started. It runs on the machine's own Node (18 or newer),
// before there are any packages, so it uses none. With everything in place it costs a fraction of a second.
import { run, withoutProjectTools } from './command.mjs';
import { electronPath } from './electron-path.mjs';
import { root } from './project.mjs';
import { sandboxComputer, thisComputer } from './setup/computer.mjs';
import { electronStep } from './setup/electron.mjs';
import { packagesStep } from './setup/packages.mjs';
import { sandboxStep } from './setup/sandbox.mjs';
import { takeSteps } from './setup/steps.mjs';
import { systemStep } from './setup/system.mjs';

const LEAST_NODE = 18;

const say = (/** @type {string} */ line) => {
  console.log(line);
};
const npm = (/** @type {readonly string[]} */ args) =>
  run('npm', args, { env: withoutProjectTools(process.env) });

if (Number.parseInt(process.versions.node) < LEAST_NODE) {
  say(`Sounder's set-up needs Node ${LEAST_NODE} or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}

const isInPlace = await takeSteps(
  [
    packagesStep(root, npm),
    electronStep({ officialOnly: process.argv.includes('--official'), say }), // unpacked by a package
    systemStep(thisComputer(electronPath)), // ldd asks Electron's executable what it needs
    sandboxStep(sandboxComputer(electronPath)), // its helper lies beside that executable
  ],
  say,
);
process.exitCode = isInPlace ? 0 : 1;
