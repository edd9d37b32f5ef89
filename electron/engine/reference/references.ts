import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AreaTable, areaTableIn } from '../../../core/count/area-table.ts';
import { sounderError } from '../../../core/errors.ts';
import { fileErrorReason } from '../../python/host.ts';
import { type ModuleCounts, moduleCountsIn } from './module-counts.ts';

/** The versions of CPython that Sounder has reference tables of, oldest first. */
export const referenceVersions = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;

/** One of them. */
export type ReferenceVersion = (typeof referenceVersions)[number];

/** The one whose library is trimmed: what is compared with it is cut to the modules that all have. */
export const trimmedReference: ReferenceVersion = '3.14';

/** The reference tables in the assets, read when they are asked for. One that is damaged is tried again the next time. */
export class References {
  readonly #folder: string;
  readonly #tables = new Map<ReferenceVersion, AreaTable>();
  #modules: ModuleCounts | null = null;

  constructor(assetsFolder: string) {
    this.#folder = join(assetsFolder, 'tables');
  }

  /** The table of a version. Throws `table-damaged`. */
  table(version: ReferenceVersion): AreaTable {
    const known = this.#tables.get(version);
    if (known !== undefined) return known;
    const name = `cpython-${version}.json`;
    const table = areaTableIn(this.#read(name).toString('utf8'));
    if (typeof table === 'string') throw sounderError('table-damaged', name, table);
    this.#tables.set(version, table);
    return table;
  }

  /** The modules of the trimmed library one by one, in each version that has them. Throws `table-damaged`. */
  modules(): ModuleCounts {
    const name = `cpython-${trimmedReference}-modules.json.br`;
    const modules = this.#modules ?? moduleCountsIn(this.#read(name));
    if (typeof modules === 'string') throw sounderError('table-damaged', name, modules);
    this.#modules = modules;
    return modules;
  }

  #read(name: string): Buffer {
    try {
      return readFileSync(join(this.#folder, name));
    } catch (thrown) {
      throw sounderError('table-damaged', name, fileErrorReason(thrown));
    }
  }
}

/** The reference that a version names: `3.12`, or `3.12.1` where its table is of that. Throws `table-damaged`. */
export function referenceNamed(references: References, version: string): ReferenceVersion | undefined {
  const minor = referenceVersions.find((known) => version === known || version.startsWith(`${known}.`));
  if (minor === undefined || minor === version) return minor;
  return references.table(minor).python === version ? minor : undefined;
}
