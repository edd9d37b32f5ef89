import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMegabytes, inMilliseconds, median, type Row } from './row.ts';

const ROUNDS = 5;
/** A text of 10,240 characters, some 90 minutes at 20 words per minute. */
const TEXT = 'PARIS '.repeat(1707).slice(0, 10_240);
const EXPORT_LIMITS = [
  { rate: 8000, milliseconds: 1000 },
  { rate: 48_000, milliseconds: 5000 },
] as const;
const MEMORY_LIMIT = 150e6;
/** How many times as fast as it sounds a recording is to be read. */
const LEAST_SPEED = 500;

/** Sends a long text and receives it again, each as a whole process: medians of five. */
export function benchAudio(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  try {
    const text = join(folder, 'text.txt');
    writeFileSync(text, TEXT);
    return Promise.resolve(
      EXPORT_LIMITS.flatMap(({ rate, milliseconds }) => rowsAt(text, rate, milliseconds)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsAt(text: string, rate: number, limit: number): readonly Row[] {
  const wav = `${text}.${rate}.wav`;
  const sent = rounds('send', text, '--method', 'itu', '--rate', String(rate), '--out', wav);
  const seconds = (statSync(wav).size - 44) / 2 / rate;
  const received = rounds('receive', wav, '--method', 'itu');
  const least = (seconds * 1000) / LEAST_SPEED;
  const of = `of ${(seconds / 60).toFixed(0)} minutes at ${rate} Hz`;
  return [
    {
      what: `send, the whole process, ${of}`,
      value: inMilliseconds(sent.time),
      against: `limit: ${limit} ms`,
      ratio: sent.time / limit,
      limit: 1,
    },
    {
      what: `send, memory at its peak, ${of}`,
      value: inMegabytes(sent.peak),
      against: `limit: ${inMegabytes(MEMORY_LIMIT)}`,
      ratio: sent.peak / MEMORY_LIMIT,
      limit: 1,
    },
    {
      what: `receive, the whole process, ${of}`,
      value: inMilliseconds(received.time),
      against: `${LEAST_SPEED} times real time: ${inMilliseconds(least)}`,
      ratio: received.time / least,
      limit: 1,
    },
  ];
}

function rounds(...args: readonly string[]): { readonly time: number; readonly peak: number } {
  const script = join(import.meta.dirname, 'audio-process.ts');
  const all = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    const { stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    const time = performance.now() - began;
    if (status !== 0) throw new Error(stderr);
    return { time, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) };
  });
  return { time: median(all.map(({ time }) => time)), peak: Math.max(...all.map(({ peak }) => peak)) };
}
