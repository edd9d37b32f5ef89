import { areaOf, areas } from '../../core/count/area.ts';
import { TABLE_FORMAT, TABLE_VERSION } from '../../core/count/area-table.ts';
import { talliesOf } from '../../core/count/count.ts';
import { bytePath } from '../../db/files/byte-path.ts';
import { scanBatch } from '../../electron/engine/index/scan-batch.ts';
import { SourceReader } from '../../electron/engine/index/source-reader.ts';
import { openLibrary } from '../../electron/engine/library/open-library.ts';
import { nodeHost } from '../../electron/python/node-host.ts';

/**
 * One module: its path below the library, its size, and its counts by the codes of their symbols.
 * @typedef {{ readonly path: string, readonly size: number, readonly counts: readonly (readonly [number, number])[] }} Module
 */

/**
 * Scans a library, a folder or a zip, module by module, without site-packages. Throws where one cannot be read: the
 * table would be of another library.
 * @param {string} library
 * @param {(path: string) => boolean} counts
 * @returns {Promise<readonly Module[]>} by path
 */
export async function modulesOf(library, counts = () => true) {
  const { files: disk } = nodeHost();
  const { signal } = new AbortController();
  const opened = await openLibrary(disk, bytePath(library), new SourceReader(), signal);
  try {
    const { files } = await opened.walk({ hasSitePackages: false }, signal);
    return files
      .filter(({ path }) => counts(path))
      .map((file) => {
        const { outcomes, codes, counts } = scanBatch([file], (path) => opened.read(path, Infinity));
        if (outcomes[0]?.kind !== 'counted') throw new Error(`${file.path} could not be read`);
        const pairs = Array.from(codes, (code, at) => /** @type {const} */ ([code, counts[at] ?? 0]));
        return { path: file.path, size: file.size, counts: pairs };
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    opened.close();
  }
}

/**
 * The table of a library: what it is made of, area by area.
 * @param {{ readonly implementation: string, readonly python: string, readonly source: string, readonly command: string, readonly trimmed: boolean }} facts
 * @param {readonly Module[]} modules
 */
export function tableOf(facts, modules) {
  const parts = areas.flatMap((area) => {
    const ofArea = modules.filter(({ path }) => areaOf(path) === area);
    return ofArea.length === 0 ? [] : [/** @type {const} */ ([area, partOf(ofArea)])];
  });
  return { format: TABLE_FORMAT, version: TABLE_VERSION, ...facts, areas: Object.fromEntries(parts) };
}

/**
 * A table as a file: a line for each area's counts, so that it stays small and a change can be seen.
 * @param {ReturnType<typeof tableOf>} table
 */
export function tableText({ areas, ...facts }) {
  const head = Object.entries(facts).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`);
  const parts = Object.entries(areas).map(([area, part]) => `    "${area}": ${JSON.stringify(part)}`);
  return `{\n${head.join('')}  "areas": {\n${parts.join(',\n')}\n  }\n}\n`;
}

/** @param {readonly Module[]} modules */
function partOf(modules) {
  const tallies = talliesOf(modules.flatMap(({ counts }) => counts));
  return {
    files: modules.length,
    bytes: modules.reduce((sum, { size }) => sum + size, 0),
    counts: Object.fromEntries(tallies.map(({ symbol, count }) => [symbol, count])),
  };
}
