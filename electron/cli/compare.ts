import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Method } from '../../core/codebook/codebook.ts';
import { DEFAULT_LIMIT, leastLimit } from '../../core/codebook/length-limited.ts';
import { methodFacts } from '../../core/codebook/methods.ts';
import { compareCorpora } from '../../core/compare/comparison.ts';
import { comparisonJson } from '../../core/compare/comparison-json.ts';
import { MOST_CORPORA } from '../../core/compare/corpus.ts';
import { fairSet, unfairWords } from '../../core/compare/fair-set.ts';
import { type Area, areas } from '../../core/count/area.ts';
import { sounderError } from '../../core/errors.ts';
import { ScanPool } from '../engine/index/scan-pool.ts';
import { workersFor } from '../engine/index/workers-for.ts';
import { nodeHost } from '../python/node-host.ts';
import { codebookAsked, codebookOptions, codebookUsage } from './codebook-options.ts';
import type { Command } from './command.ts';
import { compareSummary } from './compare-summary.ts';
import { corporaNamed } from './corpora-named.ts';
import { oneOf, readOptions } from './options.ts';
import { message, untilInterrupted } from './terminal.ts';

const options = {
  ...codebookOptions,
  areas: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;
const usualAreas = areas.filter((area) => area !== 'site-packages');

/** `sounder compare` */
export const compare: Command = {
  does: 'codebooks of several Pythons side by side',
  usage: `usage: sounder compare PATH|VERSION PATH|VERSION… [--areas A,…] [--method M] [--max-length N] [--json]

Counts two to a dozen Pythons over equal areas and tells what each costs by the other's codebook, how far
apart they are, and which symbols, lengths and codewords moved, oldest version first. An area that one lacks
is left out of all. Nothing is stored.

  PATH            a folder or zip of source, or a Python's own; or a table of counts by area, in JSON
  VERSION         as 3.12 or 3.12.1: the installation of it, or else the reference table that came with
                  Sounder. Which was taken is said. A folder of that name is meant by ./3.12
  --areas A,…     some of ${areas.join(', ')}; without it all but the last
${codebookUsage('huffman')}  --json          as JSON: corpora, crossCost, divergence, moved and more

The codewords of itu and wabun are given, so that there is nothing to compare. The table of 3.14 is
of a trimmed library: against it only the modules count that all of them have.
`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, options, Infinity);
    const { method, maxLength } = codebookAsked(values, 'huffman');
    if (methodFacts[method].isGiven) {
      throw sounderError('bad-usage', `The codewords of ${method} are given, so that none of them moves`);
    }
    const wanted = values.areas === undefined ? usualAreas : areasIn(values.areas);
    if (positionals.length > MOST_CORPORA || positionals.length === 0) {
      throw sounderError(
        'bad-usage',
        `compare takes 2 to ${MOST_CORPORA} Pythons, not ${positionals.length}`,
      );
    }
    const workers = workersFor(availableParallelism());
    const pool = new ScanPool(join(import.meta.dirname, 'scan-worker.cjs'), workers);
    try {
      const { corpora, onlyShared } = await untilInterrupted((signal) =>
        corporaNamed({ host: nodeHost(), pool, signal }, positionals, wanted),
      );
      const set = fairSet(corpora, wanted);
      if (set.kind !== 'fair') throw sounderError('not-comparable', unfairWords(set));
      const symbols = Math.max(...set.corpora.map(({ tallies }) => tallies.length));
      const limit = maxLength ?? limitFor(method, symbols);
      const comparison = compareCorpora(set.corpora, method, { maxLength: limit });
      return values.json
        ? comparisonJson(set, comparison, method, onlyShared)
        : compareSummary(set, comparison, onlyShared);
    } finally {
      await pool.close();
    }
  },
};

/** The limit where none was asked for: the usual one, or said the least that holds so many symbols and the escape. */
function limitFor(method: Method, symbols: number): number | undefined {
  const least = leastLimit(symbols + 1);
  if (methodFacts[method].option !== 'maxLength' || least <= DEFAULT_LIMIT) return undefined;
  message(
    `sounder: codewords have up to ${least} elements, for ${DEFAULT_LIMIT} cannot hold ${symbols} symbols.`,
  );
  return least;
}

function areasIn(text: string): readonly Area[] {
  return text.split(',').map((area) => oneOf('--areas', area.trim(), areas));
}
