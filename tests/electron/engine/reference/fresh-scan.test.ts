import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { areaTableIn } from '../../../../core/count/area-table.ts';
import { codeOf } from '../../../../core/count/symbol.ts';
import { References, type ReferenceVersion } from '../../../../electron/engine/reference/references.ts';
import { modulesOf, tableOf, tableText } from '../../../../scripts/reference/library-counts.mjs';
import { assetsFolder } from '../support/places.ts';

const tables = new References(assetsFolder);
const libraryOf = (version: ReferenceVersion) =>
  join(homedir(), `.pyenv/versions/${tables.table(version).python}/lib/python${version}`);

describe.each(['3.9', '3.12'] as const)('the reference table of %s', (version) => {
  const isThere = existsSync(join(libraryOf(version), 'os.py'));

  test.skipIf(!isThere)('is what a scan of that Python under pyenv comes to', async () => {
    const { implementation, python, source, command, trimmed } = tables.table(version);
    const modules = await modulesOf(libraryOf(version));
    const text = tableText(tableOf({ implementation, python, source, trimmed, command }, modules));
    expect(areaTableIn(text)).toEqual(tables.table(version));
    expect(text).toBe(readFileSync(join(assetsFolder, `tables/cpython-${version}.json`), 'utf8'));
  });

  test.skipIf(!isThere)('has the same modules one by one', async () => {
    const scanned = new Map((await modulesOf(libraryOf(version))).map((module) => [module.path, module]));
    const known = tables.modules().get(version) ?? new Map<string, readonly number[]>();
    expect(known.size).toBeGreaterThan(400);
    for (const [path, row] of known) {
      const module = scanned.get(path);
      expect([module?.size, ...(module?.counts.flat() ?? [])]).toEqual(row);
    }
  });
});

test('the modules of the trimmed library come to its table', () => {
  const sums = new Map<number, number>();
  for (const row of tables.modules().get('3.14')?.values() ?? []) {
    for (let at = 1; at < row.length; at += 2) {
      sums.set(row[at] ?? 0, (sums.get(row[at] ?? 0) ?? 0) + (row[at + 1] ?? 0));
    }
  }
  const { library } = tables.table('3.14').areas;
  expect(sums).toEqual(new Map(library?.counts.map(([symbol, count]) => [codeOf(symbol), count])));
});
