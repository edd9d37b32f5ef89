import { chmodSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../../../electron/engine/index/scan-messages.ts';
import { warmUp } from '../../../../electron/engine/index/warm-up.ts';

/*
 * The scan worker, but something happens when it is to scan a certain file, counted from 0: SOUNDER_FATE is
 * `kill 120`, which ends the whole process as the system would, or `close 120 FOLDER`, which makes a folder
 * unreadable.
 */

const [fate, number, folder = ''] = (process.env['SOUNDER_FATE'] ?? '').split(' ');
const fatal = Number(number);
let asked = 0;
parentPort?.on('message', (told: ToWorker) => {
  if (told.kind !== 'scan') return;
  const { files } = told;
  const before = fatal - asked;
  asked += files.length;
  if (before < 0 || before >= files.length) return;
  // Meanwhile the batch before this one is being written: some way into it.
  for (let file = 0; file < before; file += 16) warmUp();
  if (fate === 'kill') process.kill(process.pid, 'SIGKILL');
  if (fate === 'close') chmodSync(folder, 0);
});
await import('../../../../electron/engine/index/scan-worker.ts'); // hears each batch after us
