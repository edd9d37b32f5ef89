import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { sounderError } from '../../core/errors.ts';
import type { Area } from '../../core/count/area.ts';
import { totalsByArea } from '../../core/count/area-totals.ts';
import { countSymbols, talliesOf } from '../../core/count/count.ts';
import { codeOf, type SourceSymbol } from '../../core/count/symbol.ts';
import type { Tally } from '../../core/count/tally.ts';
import {
  type AreaTotals,
  BUILT_IN,
  type Installation,
  type Module,
  type ModuleSource,
  UNKNOWN,
} from '../../core/python/installation.ts';
import { scan } from '../../core/python/scan.ts';
import { padded } from '../../core/python/source-bytes.ts';
import { costing, type ModuleCosts, type ModuleUnits } from '../../core/timeline/module-costs.ts';
import { decodeText } from '../python/decode.ts';

/** In the order of their numbers, -1 and below: add at the end only. */
const samples = ['hello.py', 'telegraph.py', 'semaphore.py'];

const tableName = 'cpython-3.13.json';
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const symbol = v.custom<SourceSymbol>(
  (name) => typeof name === 'string' && /^(CHAR:.|KW:[A-Za-z]+|DOC:("""|'''))$/su.test(name),
);
const part = v.object({
  files: count,
  bytes: count,
  counts: v.pipe(
    v.record(symbol, count),
    // The keys are checked, so every entry is whole.
    v.transform((counts) => Object.entries(counts) as [SourceSymbol, number][]),
  ),
});
const tableSchema = v.object({
  format: v.literal('sounder-table'),
  version: v.literal(1),
  implementation: v.literal('CPython'),
  python: v.string(),
  areas: v.object({ library: part, tests: part, tools: part }),
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
    const version = table?.python ?? UNKNOWN;
    return {
      id: BUILT_IN,
      implementation: 'CPython',
      version,
      origin: 'built-in',
      library,
      environments: [],
      present: true,
      index:
        table === null
          ? { kind: 'none' }
          : {
              kind: 'done',
              totals: totalsOf(table),
              hasSitePackages: false,
              at: 0,
              isInterrupted: false,
            },
    };
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

  /** The reference table of these areas, most frequent first. Throws `table-damaged`. */
  tallies(areas: readonly Area[]): readonly Tally[] {
    const table = this.#readTable();
    if (table === null) throw sounderError('table-damaged', tableName);
    const counts = areas.flatMap((area) => (area === 'site-packages' ? [] : table.areas[area].counts));
    return talliesOf(counts.map(([symbol, count]) => [codeOf(symbol), count]));
  }

  /** How long each sample takes. */
  measure(costs: ModuleCosts): readonly ModuleUnits[] {
    const costOf = costing(costs);
    return samples.map((_, at) => {
      const { module, text } = this.module(-1 - at);
      const source = padded(Buffer.from(text));
      const { codes, counts } = countSymbols(source, scan(source));
      let units = 0;
      codes.forEach((code, at) => {
        units += costOf(code) * (counts[at] ?? 0);
      });
      return { module: module.id, units };
    });
  }

  #readTable(): Table | null {
    this.#table ??= readTable(join(this.#assets, 'tables', tableName));
    return this.#table;
  }
}

function totalsOf(table: Table): Readonly<Record<Area, AreaTotals>> {
  const totals = Object.entries(table.areas).map(([area, { files, bytes, counts }]) => {
    const symbols = counts.reduce((sum, [, count]) => sum + count, 0);
    return [area, { files, bytes, symbols, notes: 0 }];
  });
  return totalsByArea(Object.fromEntries(totals) as Partial<Record<Area, AreaTotals>>);
}

function readTable(file: string): Table | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const table = v.safeParse(tableSchema, content, { abortEarly: true });
    return table.success ? table.output : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)) return null;
    throw thrown;
  }
}
