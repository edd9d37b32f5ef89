import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SounderError, sounderError } from '../../core/errors.ts';
import type { Area } from '../../core/count/area.ts';
import type { AreaTable } from '../../core/count/area-table.ts';
import { countSymbols, talliesOf } from '../../core/count/count.ts';
import { codeOf } from '../../core/count/symbol.ts';
import type { Tally } from '../../core/count/tally.ts';
import {
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
import type { References, ReferenceVersion } from './reference/references.ts';
import { totalsOf } from './reference/table-totals.ts';

/** In the order of their numbers, -1 and below: add at the end only. */
const samples = ['hello.py', 'telegraph.py', 'semaphore.py'];

/** The reference table that stands in for a Python. */
export const builtInReference: ReferenceVersion = '3.13';

/** What comes with Sounder and is there without any Python: three modules, and the counts of a real library. */
export class BuiltIn {
  readonly #assets: string;
  readonly #references: References;

  constructor(assetsFolder: string, references: References) {
    this.#assets = assetsFolder;
    this.#references = references;
  }

  /** The entry for the list: `none` is indexed if the table is damaged, so that all else still works. */
  installation(): Installation {
    const table = this.#table();
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
    const table = this.#references.table(builtInReference);
    const counts = areas.flatMap((area) => table.areas[area]?.counts ?? []);
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

  /** Null if it is damaged. */
  #table(): AreaTable | null {
    try {
      return this.#references.table(builtInReference);
    } catch (thrown) {
      if (thrown instanceof SounderError && thrown.code === 'table-damaged') return null;
      throw thrown;
    }
  }
}
