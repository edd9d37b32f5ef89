import { type Area, areaOf } from '../../core/count/area.ts';
import type { Module } from '../../core/python/installation.ts';
import { hasWords, wordsOf } from './sought.ts';

/** A module as lists show it. */
export interface CatalogueEntry {
  readonly module: Module;
  readonly area: Area;
  /** Its path as searches see it. */
  readonly key: string;
}

/** What a library is for comes first, what was installed beside it last. */
const order = ['library', 'tools', 'tests', 'site-packages'] as const satisfies readonly Area[];

/** Modules, given by path, by area and then by path. */
export function catalogueOf(modules: readonly Module[]): readonly CatalogueEntry[] {
  const entries = modules.map((module) => ({
    module,
    area: areaOf(module.path),
    key: module.path.toLowerCase(),
  }));
  return order.flatMap((area) => entries.filter((entry) => entry.area === area));
}

/** The modules whose paths contain every word of `sought`, in any case and order. All of them for no word. */
export function findModules(catalogue: readonly CatalogueEntry[], sought: string): readonly CatalogueEntry[] {
  const words = wordsOf(sought);
  if (words.length === 0) return catalogue;
  return catalogue.filter(({ key }) => hasWords(key, words));
}
