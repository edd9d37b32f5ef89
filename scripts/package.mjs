// Makes a package of the app in release/. Without arguments: the unpacked folder for this platform, and only
// when it is not current; arguments go to electron-builder: `npm run package -- --linux deb`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { buildStamp } from './build-stamp.mjs';
import { run } from './command.mjs';
import { electronPath } from './electron-path.mjs';
import { root, tool, toolNode } from './project.mjs';

const RELEASE = join(root, 'release');
const STAMP = join(RELEASE, 'stamp');
const CONFIGURATION = 'scripts/electron-builder.config.mjs';

const targets = process.argv.slice(2);
const isGood =
  (await buildIfNeeded(console.log)) && (targets.length > 0 ? await make(targets) : await makeFolder());
process.exitCode = isGood ? 0 : 1;

async function makeFolder() {
  const wanted = createHash('sha256')
    .update(buildStamp(root))
    .update(readFileSync(join(root, CONFIGURATION)))
    .update(readFileSync(join(root, 'LICENSE')))
    .update(electronPath())
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) {
    console.log(`The package in ${RELEASE} is current.`);
    return true;
  }
  if (!(await make(['--dir']))) return false;
  mkdirSync(RELEASE, { recursive: true });
  writeFileSync(STAMP, wanted);
  return true;
}

/** @param {readonly string[]} args */
async function make(args) {
  console.log('Packaging …');
  rmSync(STAMP, { force: true }); // an unpacked folder that is half made must not count
  const builder = tool('electron-builder', 'cli.js');
  const { code } = await run(toolNode, [builder, '--config', CONFIGURATION, '--publish', 'never', ...args], {
    show: true,
  });
  if (code === 0) console.log(`The package is in ${RELEASE}.`);
  return code === 0;
}
