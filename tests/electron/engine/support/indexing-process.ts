import { createEngine } from '../../../../electron/engine/engine.ts';
import { SounderError } from '../../../../core/errors.ts';
import { hostWith } from './host-with.ts';
import { assetsFolder, workerFile } from './places.ts';

/*
 * An engine in a process of its own, to be killed or to run as somebody else:
 * `indexing-process.ts DATA_FOLDER ROOT` finds the Python under ROOT and indexes it. It says `{ "files": n }` for
 * each report, at last `{ "end": "done" }` or the error's code.
 */

const [dataFolder = '', root = ''] = process.argv.slice(2);
const say = (message: object) => {
  process.send?.(message);
};
const engine = createEngine({
  dataFolder,
  assetsFolder,
  host: hostWith(root),
  workerFile,
  workers: 2,
  emit: (news) => {
    if (news.event === 'indexProgress') say({ files: news.data.files });
  },
});
try {
  const [python] = await engine.locate();
  const { index } = await engine.index(python?.id ?? 0);
  say({ end: index.kind });
} catch (thrown) {
  say({ end: thrown instanceof SounderError ? thrown.code : String(thrown) });
}
await engine.close();
process.disconnect();
