import { type Area, areas } from '../../core/count/area.ts';

const names: Readonly<Record<Area, string>> = {
  library: 'library',
  tests: 'tests',
  tools: 'bundled tools',
  'site-packages': 'site-packages',
};
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What an area is called: `bundled tools`. */
export function areaName(area: Area): string {
  return names[area];
}

/** Areas in one phrase, in their own order: `library, tests and bundled tools`. */
export function areasWords(chosen: readonly Area[]): string {
  return list.format(areas.filter((area) => chosen.includes(area)).map(areaName));
}
