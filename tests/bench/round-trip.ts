import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { methodFacts } from '../../core/codebook/methods.ts';
import { methods } from '../../core/codebook/codebook.ts';
import { root } from '../../scripts/project.mjs';
import { pythonsHere } from './libraries.ts';
import type { Row } from './row.ts';

const MODULE = 'json/decoder.py';
const SPEEDS = [12, 20, 35, 60] as const;
const RATES = [8000, 48_000] as const;
/** How many times as fast as it sounds a recording is to be read. */
const LEAST_SPEED = 500;

/**
 * Sends json/decoder.py and receives it again by every made method, in every spacing that it has, at four speeds and
 * two rates, each as whole processes: how many come back other than they went, and how fast the slowest is read.
 */
export async function benchRoundTrip(): Promise<readonly Row[]> {
  const modules = (await pythonsHere()).map(({ library }) => join(library, MODULE));
  const module = modules.find((file) => existsSync(file));
  if (module === undefined) return [];
  const folder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  try {
    return methods
      .filter((method) => !methodFacts[method].isGiven)
      .flatMap((method) => {
        const book = join(folder, `${method}.json`);
        sounder('codebook', '--method', method, '--out', book);
        const spacings = methodFacts[method].isPrefixFree ? ['run-on', 'spaced'] : ['spaced'];
        return spacings.map((spacing) => rowOf(module, folder, book, `${method}, ${spacing}`, spacing));
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(module: string, folder: string, book: string, name: string, spacing: string): Row {
  const source = readFileSync(module);
  const wav = join(folder, 'a.wav');
  let [same, all, slowest] = [0, 0, Infinity];
  for (const rate of RATES)
    for (const wpm of SPEEDS) {
      const options = ['--spacing', spacing, '--wpm', String(wpm), '--rate', String(rate)];
      sounder('send', module, '--codebook', book, ...options, '--out', wav);
      const seconds = (statSync(wav).size - 44) / 2 / rate;
      const began = performance.now();
      const received = sounder('receive', wav, '--codebook', book);
      slowest = Math.min(slowest, (seconds * 1000) / (performance.now() - began));
      if (received.equals(source)) same++;
      all++;
    }
  return {
    what: `${MODULE} sent and received by ${name}: ${SPEEDS.join(', ')} WPM at ${RATES.join(' and ')} Hz`,
    value: `${same} of ${all} byte for byte`,
    against: `the slowest at ${slowest.toFixed(0)} times real time, of ${LEAST_SPEED}`,
    ratio: all / same,
    limit: 1,
  };
}

function sounder(...args: readonly string[]): Buffer {
  const command = [join(root, 'dist/cli.cjs'), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout;
}
