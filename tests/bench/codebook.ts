import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { codebookBy } from '../../core/codebook/methods.ts';
import { fastestLevels } from '../../core/codebook/fastest-levels.ts';
import { python311 } from '../core/codebook/python-311.ts';
import { plainLevelsCost } from './plain-levels.ts';
import { inMegabytes, median, type Row } from './row.ts';
import { zipfTallies } from './zipf-tallies.ts';

const ROUNDS = 5;
const MEMORY_LIMIT = 150e6;
/** So many symbols the plain program still does in a moment. */
const PLAIN_SYMBOLS = 600;

/** How long codebooks take, against what they may take, and against the same search without its speed-up. */
export function benchCodebook(): Promise<readonly Row[]> {
  const weights = zipfTallies(PLAIN_SYMBOLS).map(({ count }) => count);
  const fast = medianTime(() => fastestLevels(weights));
  const plain = medianTime(() => plainLevelsCost(weights));
  return Promise.resolve([
    within('huffman, 482 symbols', 2, () => codebookBy('huffman', python311)),
    within('fastest-prefix, 482 symbols', 15, () => codebookBy('fastest-prefix', python311)),
    within('fastest-prefix, 5,000 symbols', 1000, () => codebookBy('fastest-prefix', zipfTallies(5000))),
    memory(),
    {
      what: `fastest-prefix, ${PLAIN_SYMBOLS} symbols`,
      value: inMilliseconds(fast),
      against: `without the speed-up: ${inMilliseconds(plain)}`,
      ratio: fast / plain,
    },
  ]);
}

function within(what: string, limit: number, work: () => unknown): Row {
  const time = medianTime(work);
  return { what, value: inMilliseconds(time), against: `limit: ${limit} ms`, ratio: time / limit, limit: 1 };
}

function memory(): Row {
  const bytes = Number(execFileSync(process.execPath, [join(import.meta.dirname, 'fastest-memory.ts')]));
  return {
    what: 'fastest-prefix, 5,000 symbols, memory at its peak',
    value: inMegabytes(bytes),
    against: `limit: ${inMegabytes(MEMORY_LIMIT)}`,
    ratio: bytes / MEMORY_LIMIT,
    limit: 1,
  };
}

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times);
}

function inMilliseconds(time: number): string {
  return `${time.toFixed(1)} ms`;
}
