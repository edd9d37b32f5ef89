import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { FoundInstallation } from '../../core/python/installation.ts';
import { SourceReader } from '../../electron/engine/index/source-reader.ts';
import { walkLibrary } from '../../electron/engine/library/walk-library.ts';
import { nodeFiles } from '../../electron/python/node-host.ts';
import { root } from '../../scripts/project.mjs';
import { withIndexing } from './indexing.ts';
import { countWithTools, libraryToIndex } from './libraries.ts';
import { inMegabytes, inMilliseconds, median, type Row, timeOf } from './row.ts';

const ROUNDS = 5;
const DATABASE_LIMIT = 12e6;

/** Indexes a library (CPython 3.11's, else the newest) and reads it by other means: medians of five each. */
export async function benchIndex(): Promise<readonly Row[]> {
  const python = await libraryToIndex();
  if (python === null) return [];
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(python));
  const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
  const row = (what: string, name: keyof Round, limit?: number): Row => ({
    what: `${what}, ${python.implementation} ${python.version}`,
    value: inMilliseconds(of(name)),
    against: `find … | wc -m: ${inMilliseconds(of('wc'))}`,
    ratio: of(name) / of('wc'),
    ...(limit !== undefined && { limit }),
  });
  return [
    row('scan --no-store, the whole process', 'scan', 4),
    row('index into an empty database', 'full', 5),
    row('second index', 'second', 1.2),
    row('index after one file changed', 'changed'),
    row('sum of all tallies', 'sum'),
    row('reading the files only', 'reading'),
    {
      what: `database of ${python.implementation} ${python.version} without site-packages`,
      value: inMegabytes(of('database')),
      against: `limit: ${inMegabytes(DATABASE_LIMIT)}`,
      ratio: of('database') / DATABASE_LIMIT,
      limit: 1,
    },
  ];
}

/** Times in milliseconds, and the database's size. */
interface Round {
  readonly full: number;
  readonly second: number;
  readonly changed: number;
  readonly sum: number;
  readonly scan: number;
  readonly reading: number;
  readonly wc: number;
  readonly database: number;
}

async function oneRound(python: FoundInstallation): Promise<Round> {
  const { library } = python;
  const indexed = { full: NaN, second: NaN, changed: NaN, sum: NaN };
  const database = await withIndexing(python, async ({ index, sum }) => {
    indexed.full = await timeOf(() => index());
    indexed.second = await timeOf(() => index());
    indexed.changed = await timeOf(() => index('os.py'));
    indexed.sum = await timeOf(sum);
  });
  return {
    ...indexed,
    database,
    scan: await timeOf(() => {
      scanByCommand(['--no-store', '--path', library]);
    }),
    reading: await timeOf(() => readAll(library)),
    wc: await timeOf(() => {
      countWithTools(library);
    }),
  };
}

/** `sounder scan` as a process of its own. */
export function scanByCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'scan', ...args], {
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error('the command line has to be built: npm run build');
}

async function readAll(library: string): Promise<void> {
  const { files } = await walkLibrary(
    nodeFiles,
    library,
    { hasSitePackages: false },
    new AbortController().signal,
  );
  const reader = new SourceReader();
  for (const { path } of files) reader.read(`${library}/${path}`);
}
