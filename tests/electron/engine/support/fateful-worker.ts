import { chmodSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { scanBatch } from '../../../../electron/engine/index/scan-batch.ts';
import type { ScanRequest } from '../../../../electron/engine/index/scan-messages.ts';
import { SourceReader } from '../../../../electron/engine/index/source-reader.ts';

/*
 * A scan worker with which something happens before a certain file, counted from 0: SOUNDER_FATE is `kill 120`,
 * which ends the whole process as the system would, or `close 120 FOLDER`, which makes a folder unreadable.
 */

const [fate, number, folder = ''] = (process.env['SOUNDER_FATE'] ?? '').split(' ');
const happen = () => {
  if (fate === 'kill') process.kill(process.pid, 'SIGKILL');
  if (fate === 'close') chmodSync(folder, 0);
};
const fatal = Number(number);
const reader = new SourceReader();
let scanned = 0;
parentPort?.on('message', (request: ScanRequest) => {
  const before = fatal - scanned;
  scanned += request.files.length;
  if (before >= 0 && before < request.files.length) {
    // Up to there the batch is read, so that meanwhile the one before it is being written.
    scanBatch({ ...request, files: request.files.slice(0, before) }, reader);
    happen();
  }
  parentPort?.postMessage(scanBatch(request, reader));
});
