import { areaCounts, type CorpusSource } from '../../../core/compare/corpus.ts';
import type { AreaTable } from '../../../core/count/area-table.ts';
import { codeOf } from '../../../core/count/symbol.ts';
import { sounderError } from '../../../core/errors.ts';
import { addedUp, type Countable } from './countable.ts';
import type { ModuleRow } from './module-counts.ts';
import { type References, type ReferenceVersion, trimmedReference } from './references.ts';

/** A reference table as it enters a comparison. Throws `table-damaged`. */
export function referenceCountable(references: References, version: ReferenceVersion): Countable {
  const table = references.table(version);
  if (version === trimmedReference) references.modules(); // without them it can be compared with nothing
  const modules = (): ReadonlyMap<string, ModuleRow> => references.modules().get(version) ?? new Map();
  return {
    facts: {
      ...factsOf(table, 'reference'),
      key: `reference ${version}`,
      title: `${table.implementation} ${table.python} (reference table)`,
      from: table.source,
    },
    knowsModules: true,
    whole: () => areasOf(table),
    paths: () => modules().keys(),
    only: (paths) =>
      addedUp(
        [...modules()]
          .filter(([path]) => paths.has(path))
          .map(([path, row]) => ({ path, bytes: row[0] ?? 0, each: eachIn(row) })),
        (area) => table.areas[area]?.files ?? 0,
      ),
  };
}

/** A table that somebody named or saved, as it enters a comparison; `key` tells it from every other. */
export function tableCountable(table: AreaTable, key: string, from = key): Countable {
  const title = `${table.implementation} ${table.python} (table)`;
  const unknown = () => {
    throw sounderError('not-comparable', `it is not known which modules ${title} is of`);
  };
  return {
    facts: { ...factsOf(table, 'table'), key, title, from },
    knowsModules: false,
    whole: () => areasOf(table),
    paths: unknown,
    only: unknown,
  };
}

function factsOf({ python, trimmed }: AreaTable, source: CorpusSource) {
  return { version: python, source, isWhole: true, isTrimmed: trimmed };
}

function areasOf({ areas }: AreaTable): Awaited<ReturnType<Countable['whole']>> {
  return Object.fromEntries(
    Object.entries(areas).map(([area, { counts, files, bytes }]) => [
      area,
      areaCounts(new Map(counts.map(([symbol, count]) => [codeOf(symbol), count])), { files, bytes }),
    ]),
  );
}

function eachIn(row: ModuleRow) {
  return (take: (code: number, count: number) => void) => {
    for (let at = 1; at < row.length; at += 2) take(row[at] ?? 0, row[at + 1] ?? 0);
  };
}
