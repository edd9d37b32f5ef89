import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCorpora } from '../../core/compare/comparison.ts';
import { comparisonJson } from '../../core/compare/comparison-json.ts';
import { type CorpusName, MOST_CORPORA } from '../../core/compare/corpus.ts';
import { fairSet } from '../../core/compare/fair-set.ts';
import { steadyCodebook } from '../../core/compare/steady.ts';
import { areas } from '../../core/count/area.ts';
import { root } from '../../scripts/project.mjs';
import '../support/sql-imports.ts';
import { median, type Row } from './row.ts';

// After the import above has taught Node what `x.sql?raw` is.
const { createEngine } = await import('../../electron/engine/engine.ts');
const { workersFor } = await import('../../electron/engine/index/workers-for.ts');
const { nodeHost } = await import('../../electron/python/node-host.ts');

const ROUNDS = 5;
const FOUR = 4;

type Engine = ReturnType<typeof createEngine>;

/** How long it takes from the question for counts to all figures, for four indexed Pythons and for a dozen. */
export async function benchCompare(): Promise<readonly Row[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sounder-bench-'));
  const built = join(root, 'dist/scan-worker.cjs');
  const engine = createEngine({
    dataFolder,
    assetsFolder: join(root, 'assets'),
    host: nodeHost(),
    workerFile: existsSync(built) ? built : join(root, 'electron/engine/index/scan-worker.ts'),
    workers: workersFor(availableParallelism()),
    emit: () => undefined,
  });
  try {
    const found = (await engine.locate()).filter(({ origin }) => origin !== 'built-in');
    const indexed: CorpusName[] = [];
    for (const { id } of found.slice(0, MOST_CORPORA)) {
      await engine.index(id);
      indexed.push({ kind: 'installation', id });
    }
    const tables = (await engine.listReferences()).map(({ version }): CorpusName => ({
      kind: 'reference',
      version,
    }));
    const dozen = [...indexed, ...tables.slice(0, -1)];
    const trimmed = [...tables.slice(-1), ...indexed, ...tables.slice(0, -1)];
    return [
      await within('indexed', 300, engine, indexed.slice(0, FOUR)),
      await within('indexed and tables', 1000, engine, dozen.slice(0, MOST_CORPORA)),
      await within('the same with 3.14, module by module', 1000, engine, trimmed.slice(0, MOST_CORPORA)),
    ];
  } finally {
    await engine.close();
    rmSync(dataFolder, { recursive: true });
  }
}

async function within(
  what: string,
  limit: number,
  engine: Engine,
  names: readonly CorpusName[],
): Promise<Row> {
  const times: number[] = [];
  let symbols = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    symbols = await compare(engine, names);
    times.push(performance.now() - began);
  }
  const time = median(times);
  return {
    what: `${names.length} compared, ${what}: ${symbols} symbols, first time ${(times[0] ?? 0).toFixed(0)} ms`,
    value: `${time.toFixed(0)} ms`,
    against: `limit: ${limit} ms`,
    ratio: time / limit,
    limit: 1,
  };
}

/** All there is to be told, every area, and the steady codebook of each step. */
async function compare(engine: Engine, names: readonly CorpusName[]): Promise<number> {
  const { corpora, onlyShared } = await engine.readCorpora(names);
  const set = fairSet(
    corpora.flatMap((answer) => (answer.kind === 'counted' ? [answer.corpus] : [])),
    areas,
  );
  if (set.kind !== 'fair') throw new Error(`nothing to compare: ${set.kind}`);
  const comparison = compareCorpora(set.corpora, 'huffman');
  comparisonJson(set, comparison, 'huffman', onlyShared);
  comparison.books.slice(1).forEach((_, at) => {
    const [older, newer] = [comparison.books[at], set.corpora[at + 1]];
    if (older !== undefined && newer !== undefined) steadyCodebook(older, newer.tallies);
  });
  return comparison.symbols.length;
}
