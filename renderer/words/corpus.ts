import { type Area, areas } from '../../core/count/area.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import type { Installation } from '../../core/python/installation.ts';
import { nameOf } from './installation.ts';
import { counted } from './numbers.ts';

/** What a figure counts: which Python, which areas, how many files. */
export function corpusWords(installation: Installation, chosen: readonly Area[]): string {
  return [nameOf(installation), areaWords(chosen), filesOf(installation, chosen)].join(' · ');
}

const names: Readonly<Record<Area, string>> = {
  library: 'library',
  tests: 'tests',
  tools: 'bundled tools',
  'site-packages': 'site-packages',
};

/** The areas that count, always in the same order: `library and bundled tools`. */
export function areaWords(chosen: readonly Area[]): string {
  return list.format(areas.filter((area) => chosen.includes(area)).map((area) => names[area]));
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function filesOf({ index }: Installation, chosen: readonly Area[]): string {
  switch (index.kind) {
    case 'none':
      return 'not indexed';
    case 'running':
    case 'partial':
      return `only ${counted(index.files, 'file')} read so far`;
    case 'done':
      return counted(totalOf(index.totals, chosen).files, 'file');
  }
}
