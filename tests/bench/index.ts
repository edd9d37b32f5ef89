import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { areas } from '../../core/count/area.ts';
import type { FoundInstallation } from '../../core/python/installation.ts';
import '../support/sql-imports.ts';

/** One figure, and what it is measured against in the same run. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: number;
}

const ROUNDS = 5;
const project = join(import.meta.dirname, '../..');

// After the import above has taught Node what `x.sql?raw` is.
const { createEngine } = await import('../../electron/engine/engine.ts');
const { SourceReader } = await import('../../electron/engine/index/source-reader.ts');
const { walkLibrary } = await import('../../electron/engine/library/walk-library.ts');
const { locate } = await import('../../electron/python/locate.ts');
const { nodeFiles, nodeHost } = await import('../../electron/python/node-host.ts');

/** Indexes a library (CPython 3.11's, else the first found) and reads it by other means: medians of five each. */
export async function benchIndex(): Promise<readonly Row[]> {
  const python = await libraryToIndex();
  if (python === null) return [];
  const times: Times[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await oneRound(python.library));
  const median = (name: keyof Times) =>
    times.map((all) => all[name]).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
  const row = (what: string, name: keyof Times, against: string, other: keyof Times): Row => ({
    what: `${what}, ${python.implementation} ${python.version}`,
    value: inMilliseconds(median(name)),
    against: `${against}: ${inMilliseconds(median(other))}`,
    ratio: median(name) / median(other),
  });
  return [
    row('full index, empty database', 'full', 'reading the files only', 'reading'),
    row('full index, empty database', 'full', 'find … | wc -m', 'wc'),
    row('second index', 'second', 'reading the files only', 'reading'),
    row('second index', 'second', 'find … | wc -m', 'wc'),
    row('scan --no-store, the whole process', 'scan', 'find … | wc -m', 'wc'),
    row('sum of all tallies', 'tallies', 'find … | wc -m', 'wc'),
  ];
}

interface Times {
  readonly full: number;
  readonly second: number;
  readonly tallies: number;
  readonly scan: number;
  readonly reading: number;
  readonly wc: number;
}

async function oneRound(library: string): Promise<Times> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  const engine = createEngine({
    dataFolder,
    assetsFolder: join(project, 'assets'),
    host: nodeHost(),
    workerFile: workerFile(),
    workers: Math.min(4, availableParallelism()),
    emit: () => undefined,
  });
  try {
    const id = (await engine.locate()).find((installation) => installation.library === library)?.id ?? 0;
    return {
      full: await timeOf(() => engine.index(id)),
      second: await timeOf(() => engine.index(id)),
      tallies: await timeOf(() => engine.readTallies(id, areas)),
      scan: await timeOf(() => {
        scanByCommand(library);
      }),
      reading: await timeOf(() => readAll(library)),
      wc: await timeOf(() => {
        countWithTools(library);
      }),
    };
  } finally {
    await engine.close();
    rmSync(dataFolder, { recursive: true });
  }
}

async function readAll(library: string): Promise<void> {
  const { files } = await walkLibrary(
    nodeFiles,
    library,
    { hasSitePackages: false },
    new AbortController().signal,
  );
  const reader = new SourceReader();
  for (const { path, size } of files) reader.read(`${library}/${path}`, size);
}

function scanByCommand(library: string): void {
  const args = [join(project, 'dist/cli.cjs'), 'scan', '--no-store', '--path', library];
  const { status } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error('the command line has to be built: npm run build');
}

function countWithTools(library: string): void {
  const line = `find "$1" -name '*.py' -not -path '*/site-packages/*' -print0 | xargs -0 cat | wc -m`;
  const { status } = spawnSync('sh', ['-c', line, 'sh', library], {
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) throw new Error('find, xargs, cat and wc are needed to measure against');
}

async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function libraryToIndex(): Promise<FoundInstallation | null> {
  const found: FoundInstallation[] = [];
  for await (const installation of locate(nodeHost())) found.push(installation);
  return found.find(({ version }) => version.startsWith('3.11.')) ?? found[0] ?? null;
}

/** As the app has it where it is built: a bundle starts sooner than its sources. */
function workerFile(): string {
  const built = join(project, 'dist/scan-worker.cjs');
  return existsSync(built) ? built : join(project, 'electron/engine/index/scan-worker.ts');
}

function inMilliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.table(await benchIndex());
}
