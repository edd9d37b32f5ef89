import type { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ElectronApplication } from '@playwright/test';
import { BUILT_IN } from '../../core/python/installation.ts';
import { compareVersions } from '../../core/python/version.ts';
import type { Row } from './row.ts';
import { withApp } from './running-app.ts';

const LIMIT_MS = 50;

/** How late the main process's event loop comes at worst (99th percentile) while a library is indexed. */
export function benchMainLoop(): Promise<readonly Row[]> {
  return withApp({}, async (app, page) => {
    const found = await page.evaluate(() => window.sounder.calls.locate());
    if (!found.ok) throw new Error(found.message);
    const pythons = found.value.filter(
      ({ id, implementation }) => id !== BUILT_IN && implementation === 'CPython',
    );
    const newest = pythons.toSorted((a, b) => compareVersions(b.version, a.version))[0];
    if (newest === undefined) return [];
    await startWatch(app);
    const indexed = await page.evaluate((id) => window.sounder.calls.index(id), newest.id);
    const { p99, worst, seconds } = await endWatch(app);
    if (!indexed.ok) throw new Error(indexed.message);
    const during = `indexing CPython ${newest.version} in ${seconds.toFixed(2)} s`;
    const row = (what: string, delay: number, limit?: number): Row => ({
      what: `main's event loop, ${what}, ${during}`,
      value: `${delay.toFixed(1)} ms`,
      against: `limit: ${LIMIT_MS} ms`,
      ratio: delay / LIMIT_MS,
      ...(limit !== undefined && { limit }),
    });
    return [row('99th percentile', p99, 1), row('worst', worst)];
  });
}

interface Watch {
  readonly histogram: ReturnType<typeof monitorEventLoopDelay>;
  readonly begun: number;
}

async function startWatch(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    Object.assign(globalThis, { watch: { histogram, begun: performance.now() } });
  });
}

async function endWatch(app: ElectronApplication) {
  return app.evaluate(() => {
    const { histogram, begun } = (globalThis as unknown as { watch: Watch }).watch;
    histogram.disable();
    return {
      p99: histogram.percentile(99) / 1e6,
      worst: histogram.max / 1e6,
      seconds: (performance.now() - begun) / 1000,
    };
  });
}
