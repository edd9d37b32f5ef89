import { spawn } from 'node:child_process';
import { delimiter, sep } from 'node:path';
import { root } from './project.mjs';

/**
 * How a command ended. `output` is what it said on both streams, empty when they were shown directly.
 * @typedef {{ readonly code: number, readonly output: string }} Ended
 */

/**
 * Runs a command to its end and says how it ended; a command that cannot be started ended with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, cwd?: string, limitSeconds?: number }} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, { show = false, env = process.env, cwd = root, limitSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && command === 'npm', // npm is a .cmd file there
      ...(limitSeconds === undefined ? {} : { timeout: limitSeconds * 1000 }),
    });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      resolve({ code: 127, output: `${output}${error.message}` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The environment without the project's own tools on PATH: npm itself runs on the machine's Node, because
 * it deletes and replaces the project's one.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutProjectTools(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[name] ?? '').split(delimiter);
  const kept = folders.filter((folder) => !folder.includes(`node_modules${sep}.bin`));
  return { ...env, [name]: kept.join(delimiter) };
}
