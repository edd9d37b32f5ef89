import { type Area, areas } from '../../core/count/area.ts';

const names: Readonly<Record<Area, string>> = {
  library: 'library',
  tests: 'tests',
  tools: 'bundled tools',
  'site-packages': 'site-packages',
};
const shortNames: Readonly<Record<Area, string>> = { ...names, tools: 'tools', 'site-packages': 'packages' };
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What an area is called: `bundled tools`. */
export function areaName(area: Area): string {
  return names[area];
}

/** The areas that are not among those chosen. */
export function othersOf(chosen: readonly Area[]): readonly Area[] {
  return areas.filter((area) => !chosen.includes(area));
}

/** Areas in a few letters, where there is little room: `library + tools`, `all but tests`, `everything`. */
export function shortAreas(chosen: readonly Area[]): string {
  const left = othersOf(chosen);
  const [only] = left;
  if (only === undefined) return 'everything';
  if (left.length === 1) return `all but ${shortNames[only]}`;
  return areas
    .filter((area) => chosen.includes(area))
    .map((area) => shortNames[area])
    .join(' + ');
}

/** Areas in one phrase, in their own order: `library, tests and bundled tools`. */
export function areasWords(chosen: readonly Area[]): string {
  return list.format(areas.filter((area) => chosen.includes(area)).map(areaName));
}
