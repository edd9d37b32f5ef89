import { createEngine } from '../../../../electron/engine/engine.ts';
import { SounderError } from '../../../../core/errors.ts';
import { hostWith } from './host-with.ts';
import type { Said } from './spawn-index.ts';
import { assetsFolder, fatefulWorker, workerFile } from './places.ts';

/*
 * An engine in a process of its own, to be killed or to run as somebody else:
 * `indexing-process.ts DATA_FOLDER ROOT` finds the Python under ROOT and indexes it, with a worker that obeys
 * SOUNDER_FATE where that is set. It says `{ "files": n }` for each report, at last `{ "end": "done" }` or the
 * error's code, with the most memory it took, in kilobytes.
 */

const [dataFolder = '', root = ''] = process.argv.slice(2);
const isFateful = process.env['SOUNDER_FATE'] !== undefined;
const say = (message: Said) => {
  process.send?.(message);
};
const sayEnd = (end: string) => {
  say({ end, memory: process.resourceUsage().maxRSS });
};
const engine = createEngine({
  dataFolder,
  assetsFolder,
  host: hostWith(root),
  workerFile: isFateful ? fatefulWorker : workerFile,
  workers: isFateful ? 1 : 2, // one alone counts all files
  emit: (news) => {
    if (news.event === 'indexProgress') say({ files: news.data.files });
  },
});
try {
  const [python] = await engine.locate();
  const { index } = await engine.index(python?.id ?? 0);
  sayEnd(index.kind);
} catch (thrown) {
  sayEnd(thrown instanceof SounderError ? thrown.code : String(thrown));
}
await engine.close();
process.disconnect();
