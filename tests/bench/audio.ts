import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inMegabytes, inMilliseconds, median, type Row } from './row.ts';

const ROUNDS = 5;
const PANGRAM = 'THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG ';
/** A text of 10,240 characters: 96 minutes at 20 words per minute. */
const TEXT = PANGRAM.repeat(233).slice(0, 10_240);
/** Ten times as much takes no more memory. */
const LONG_TEXT = TEXT.repeat(10);
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
    const long = join(folder, 'long.txt');
    writeFileSync(long, LONG_TEXT);
    return Promise.resolve([
      ...EXPORT_LIMITS.flatMap(({ rate, milliseconds }) => rowsAt(text, rate, milliseconds)),
      longRow(long),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsAt(text: string, rate: number, limit: number): readonly Row[] {
  const wav = `${text}.${rate}.wav`;
  const sent = rounds(ROUNDS, 'send', text, '--method', 'itu', '--rate', String(rate), '--out', wav);
  const seconds = secondsOf(wav, rate);
  const received = rounds(ROUNDS, 'receive', wav, '--method', 'itu');
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
    memoryRow(sent.peak, of),
    {
      what: `receive, the whole process, ${of}`,
      value: inMilliseconds(received.time),
      against: `${LEAST_SPEED} times real time: ${inMilliseconds(least)}`,
      ratio: received.time / least,
      limit: 1,
    },
  ];
}

function longRow(text: string): Row {
  const wav = `${text}.wav`;
  const { peak } = rounds(1, 'send', text, '--method', 'itu', '--out', wav);
  return memoryRow(peak, `of ${(secondsOf(wav, 8000) / 3600).toFixed(0)} hours at 8000 Hz`);
}

function memoryRow(peak: number, of: string): Row {
  return {
    what: `send, memory at its peak, ${of}`,
    value: inMegabytes(peak),
    against: `limit: ${inMegabytes(MEMORY_LIMIT)}`,
    ratio: peak / MEMORY_LIMIT,
    limit: 1,
  };
}

function secondsOf(wav: string, rate: number): number {
  return (statSync(wav).size - 44) / 2 / rate;
}

function rounds(count: number, ...args: readonly string[]): { readonly time: number; readonly peak: number } {
  const script = join(import.meta.dirname, 'audio-process.ts');
  const all = Array.from({ length: count }, () => {
    const began = performance.now();
    const { stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    const time = performance.now() - began;
    if (status !== 0) throw new Error(stderr);
    return { time, peak: Number(/peak (\d+)/.exec(stderr)?.[1]) };
  });
  return { time: median(all.map(({ time }) => time)), peak: Math.max(...all.map(({ peak }) => peak)) };
}
