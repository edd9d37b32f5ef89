import { cpus } from 'node:os';
import type { ElectronApplication } from '@playwright/test';
import type { Row } from './row.ts';
import { playSample } from './sample-playing.ts';
import { withApp } from './running-app.ts';

const SECONDS = 60;
/** Before it counts, what is loaded at the first sound is done. */
const SETTLED_SECONDS = 5;
const LIMIT = 0.15;

/** What share of one core window and audio service take while a module plays for a minute. */
export function benchProcessor(): Promise<readonly Row[]> {
  return withApp({}, async (app, page) => {
    await playSample(page);
    await page.waitForTimeout(SETTLED_SECONDS * 1000);
    const before = await processorTimes(app);
    const begun = performance.now();
    await page.waitForTimeout(SECONDS * 1000);
    const after = await processorTimes(app);
    const seconds = (performance.now() - begun) / 1000;
    const shareOf = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) / seconds;
    const names = Object.keys(after);
    const ours = names.filter((name) => name === 'Tab' || name === 'Audio Service');
    const sum = (of: readonly string[]) => of.reduce((total, name) => total + shareOf(name), 0);
    const parts = names.map((name) => `${name} ${inPercent(shareOf(name))}`).join(', ');
    return [
      {
        what: `window and audio service while a module plays, ${ours.length} processes over ${SECONDS} s`,
        value: `${inPercent(sum(ours))} of one core`,
        against: `limit: ${inPercent(LIMIT)}`,
        ratio: sum(ours) / LIMIT,
        limit: 1,
      },
      {
        what: `all of Sounder meanwhile: ${parts}`,
        value: `${inPercent(sum(names))} of one core`,
        against: `the computer's ${cpus().length} cores`,
        ratio: sum(names) / cpus().length,
      },
    ];
  });
}

/** The seconds of processor that each process of the app has taken so far, by what it is. */
async function processorTimes(app: ElectronApplication): Promise<Readonly<Record<string, number>>> {
  return app.evaluate(({ app: main }) =>
    Object.fromEntries(
      main.getAppMetrics().map(({ name, type, cpu }) => [name ?? type, cpu.cumulativeCPUUsage ?? NaN]),
    ),
  );
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
