import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bytePath } from '../../../db/files/byte-path.ts';
import { scanAll } from '../../../electron/engine/index/scan-all.ts';
import { ScanPool } from '../../../electron/engine/index/scan-pool.ts';
import { tempFolder, writeTree } from '../../support/temp-folder.ts';
import { zipOfTree } from '../../support/zip.ts';
import { fragileWorker, workerFile } from './support/places.ts';

function poolOf(worker: string, size = 1): ScanPool {
  const pool = new ScanPool(worker, size);
  onTestFinished(() => pool.close());
  return pool;
}

const file = (path: string) => ({ path, size: 1, modified: 1 });
const nine = Array.from({ length: 9 }, (_, n) => n);

/** What became of each file, in order. */
async function outcomes(pool: ScanPool, paths: readonly string[]): Promise<readonly string[]> {
  const folder = tempFolder();
  writeTree(folder, Object.fromEntries(paths.map((path) => [path, 'pass\n'])));
  return (await pool.scan(bytePath(folder), paths.map(file))).map(({ kind }) => kind);
}

describe('files that kill their workers', { timeout: 30_000 }, () => {
  test('however many, are each noted as long as others are answered in between', async () => {
    const paths = nine.flatMap((n) => [`${n}/deadly.py`, `${n}/harmless.py`]);
    const expected = nine.flatMap(() => ['unreadable', 'counted']);
    expect(await outcomes(poolOf(fragileWorker), paths)).toEqual(expected);
  });

  test('seven in a row are noted, and eight end the scan; so do the next eight', async () => {
    const deadly = nine.map((n) => `${n}/deadly.py`);
    const pool = poolOf(fragileWorker);
    expect(await outcomes(pool, deadly.slice(0, 7))).toEqual(Array(7).fill('unreadable'));
    await expect(outcomes(pool, deadly.slice(0, 1))).rejects.toMatchObject({ code: 'unexpected' });
    expect(await outcomes(pool, deadly.slice(0, 7))).toEqual(Array(7).fill('unreadable'));
    await expect(outcomes(pool, deadly.slice(0, 1))).rejects.toMatchObject({ code: 'unexpected' });
    expect(await outcomes(pool, ['harmless.py'])).toEqual(['counted']);
  });

  test('are not all tried when the scan is given up', async () => {
    const started = join(tempFolder(), 'started');
    const worker = join(tempFolder(), 'worker.mjs');
    writeFileSync(
      worker,
      `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(started)}, '.'); process.exit(1);`,
    );
    const pool = poolOf(worker);
    const scan = pool.scan(
      '/lib',
      Array.from({ length: 40 }, (_, n) => file(`${n}.py`)),
    );
    await expect(scan).rejects.toMatchObject({ code: 'unexpected' });
    expect(await outcomes(pool, ['next.py'])).toEqual(['unreadable']);
    expect(readFileSync(started).length).toBeLessThan(15); // the batch, eight files, and twice the next
  });
});

test('the workers are told to rest once, when all is answered', async () => {
  const heard = join(tempFolder(), 'heard');
  const worker = join(tempFolder(), 'worker.mjs');
  writeFileSync(
    worker,
    `import { appendFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ kind, files }) => {
      appendFileSync(${JSON.stringify(heard)}, kind + ' ');
      const counts = new Uint32Array();
      if (kind === 'scan') parentPort.postMessage({ outcomes: files.map(() => ({ kind: 'vanished' })), counts, codes: counts });
    });`,
  );
  const files = Array.from({ length: 300 }, (_, n) => file(`${n}.py`));
  await scanAll(poolOf(worker), '/lib', files, new AbortController().signal, () => undefined);
  await expect.poll(() => readFileSync(heard, 'utf8')).toBe('scan scan scan scan scan rest ');
});

describe('a pool that closes', { timeout: 30_000 }, () => {
  const workerOf = (source: string) => {
    const worker = join(tempFolder(), 'worker.mjs');
    writeFileSync(worker, source);
    return worker;
  };

  test('lets its workers end of themselves, although they have only just begun', async () => {
    const ended = join(tempFolder(), 'ended');
    const worker = workerOf(
      `import { appendFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ kind }) => {
        appendFileSync(${JSON.stringify(ended)}, kind + ' ');
        parentPort.close();
      });`,
    );
    const pool = new ScanPool(worker, 2);
    pool.start();
    await pool.close();
    expect(readFileSync(ended, 'utf8')).toBe('end end ');
  });

  test('ends a worker that never answers', async () => {
    const pool = new ScanPool(workerOf('for (;;);'), 1);
    const scan = pool.scan('/lib', [file('endless.py')]);
    await Promise.all([expect(scan).rejects.toMatchObject({ code: 'cancelled' }), pool.close()]);
  });
});

describe.skipIf(process.platform !== 'linux')('a zip (on Linux, which tells what is open)', () => {
  const timesOpen = (path: string) =>
    readdirSync('/proc/self/fd').filter((file) => targetOf(`/proc/self/fd/${file}`) === path).length;

  test('is open in the workers until the last batch is answered', async () => {
    const zip = join(tempFolder(), 'library.zip');
    const paths = Array.from({ length: 300 }, (_, n) => `m${n}.py`);
    writeFileSync(zip, zipOfTree(Object.fromEntries(paths.map((path) => [path, 'pass\n']))));
    const open: number[] = [];
    const { signal } = new AbortController();
    const pool = poolOf(workerFile, 2);
    await scanAll(pool, bytePath(zip), paths.map(file), signal, (batch) => {
      expect(batch.every(({ kind }) => kind === 'counted')).toBe(true);
      open.push(timesOpen(zip));
    });
    expect(Math.max(...open)).toBeGreaterThan(0);
    await expect.poll(() => timesOpen(zip)).toBe(0);
  });
});

/** What a link leads to; nothing where it is gone since it was listed. */
function targetOf(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
}
