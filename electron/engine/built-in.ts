import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sounderError } from '../../core/errors.ts';
import { compareSymbols, type SourceSymbol } from '../../core/count/symbol.ts';
import type { Tally } from '../../core/count/tally.ts';
import {
  BUILT_IN,
  type Installation,
  type Module,
  type ModuleSource,
} from '../../core/python/installation.ts';
import { decodeText } from '../python/decode.ts';

/** In the order of their numbers, -1 and below: add at the end only. */
const samples = ['hello.py', 'telegraph.py', 'semaphore.py'];

const tableName = 'cpython-3.13.json';
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const symbol = v.custom<SourceSymbol>(
  (name) => typeof name === 'string' && /^(CHAR:.|KW:[A-Za-z]+|DOC:("""|'''))$/su.test(name),
);
const tableSchema = v.object({
  format: v.literal('sounder-table'),
  version: v.literal(1),
  implementation: v.literal('CPython'),
  python: v.string(),
  files: count,
  bytes: count,
  counts: v.pipe(
    v.record(symbol, count),
    // The keys are checked, so every entry is whole.
    v.transform((counts) => Object.entries(counts) as [SourceSymbol, number][]),
  ),
});
type Table = v.InferOutput<typeof tableSchema>;

/** What comes with Sounder and is there without any Python: three modules, and the counts of a real library. */
export class BuiltIn {
  readonly #assets: string;
  #table: Table | null = null;

  constructor(assetsFolder: string) {
    this.#assets = assetsFolder;
  }

  /** The entry for the list: `none` is indexed if the table is damaged, so that all else still works. */
  installation(): Installation {
    const table = this.#readTable();
    const library = join(this.#assets, 'samples');
    const version = table?.python ?? 'unknown';
    const common = { id: BUILT_IN, implementation: 'CPython', version, origin: 'built-in', library } as const;
    if (table === null) return { ...common, present: true, index: { kind: 'none' } };
    const { files, bytes, counts } = table;
    const symbols = counts.reduce((sum, [, count]) => sum + count, 0);
    return { ...common, present: true, index: { kind: 'done', files, bytes, symbols, notes: 0, at: 0 } };
  }

  /** The sample modules. */
  modules(): readonly Module[] {
    return samples.map((_, at) => this.module(-1 - at).module);
  }

  /** One of the samples with its text; throws `module-unknown` where no sample has this number. */
  module(id: number): ModuleSource {
    const path = samples[-1 - id];
    if (path === undefined) throw sounderError('module-unknown');
    const bytes = readFileSync(join(this.#assets, 'samples', path));
    const { text, encoding, note } = decodeText(bytes);
    return { module: { id, installation: BUILT_IN, path, bytes: bytes.length, encoding, note }, text };
  }

  /** The reference table, most frequent first. Throws `table-damaged`. */
  tallies(): readonly Tally[] {
    const table = this.#readTable();
    if (table === null) throw sounderError('table-damaged', tableName);
    return table.counts
      .map(([symbol, count]) => ({ symbol, count }))
      .sort((a, b) => b.count - a.count || compareSymbols(a.symbol, b.symbol));
  }

  #readTable(): Table | null {
    this.#table ??= readTable(join(this.#assets, 'tables', tableName));
    return this.#table;
  }
}

function readTable(file: string): Table | null {
  try {
    const table = v.safeParse(tableSchema, JSON.parse(readFileSync(file, 'utf8')));
    return table.success ? table.output : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)) return null;
    throw thrown;
  }
}
