import { writeFileSync } from 'node:fs';
import { argv, stderr } from 'node:process';
import { areaOf, areas } from '../core/count/area.ts';
import { talliesOf } from '../core/count/count.ts';
import { bytePath } from '../db/files/byte-path.ts';
import { scanBatch } from '../electron/engine/index/scan-batch.ts';
import { SourceReader } from '../electron/engine/index/source-reader.ts';
import { walkLibrary } from '../electron/engine/library/walk-library.ts';
import { describeLibrary } from '../electron/python/describe.ts';
import { nodeHost } from '../electron/python/node-host.ts';

/*
 * Makes a reference table, the counts of a Python's library that come with Sounder:
 *
 *   node_modules/.bin/node scripts/reference-table.mjs LIBRARY TABLE.json
 *   node_modules/.bin/node scripts/reference-table.mjs ~/.pyenv/versions/3.13.0/lib/python3.13 assets/tables/cpython-3.13.json
 */

const [library, table] = argv.slice(2);
if (library === undefined || table === undefined) {
  stderr.write('usage: node_modules/.bin/node scripts/reference-table.mjs LIBRARY TABLE.json\n');
  process.exit(2);
}

const host = nodeHost();
const folder = bytePath(library);
const { files } = await walkLibrary(
  host.files,
  folder,
  { hasSitePackages: false },
  new AbortController().signal,
);
const { implementation, version } = describeLibrary(host, library, 'path');
const reader = new SourceReader();
const content = {
  format: 'sounder-table',
  version: 1,
  implementation,
  python: version,
  areas: Object.fromEntries(
    areas.filter((area) => area !== 'site-packages').map((area) => [area, partOf(area)]),
  ),
};
writeFileSync(table, `${JSON.stringify(content, null, 2)}\n`);
stderr.write(`${table}: ${files.length} files\n`);

/** @param {import('../core/count/area.ts').Area} area */
function partOf(area) {
  const ofArea = files.filter(({ path }) => areaOf(path) === area);
  const { outcomes, codes, counts } = scanBatch(ofArea, (path) => reader.read(`${folder}/${path}`));
  const unread = outcomes.filter(({ kind }) => kind !== 'counted').length;
  if (unread > 0) throw new Error(`${unread} files could not be read: the table would be of another library`);
  const tallies = talliesOf(Array.from(codes, (code, at) => /** @type {const} */ ([code, counts[at] ?? 0])));
  return {
    files: ofArea.length,
    bytes: ofArea.reduce((sum, { size }) => sum + size, 0),
    counts: Object.fromEntries(tallies.map(({ symbol, count }) => [symbol, count])),
  };
}
