import type { Page } from '@playwright/test';
import { largeCodebook } from '../e2e/support/large-codebook.ts';
import { inMilliseconds, median, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const ROUNDS = 5;
const LIMIT_MS = 200;

/** How long after it is made a codebook of 9,000 symbols is drawn: the way from another place to its table. */
export function benchCodebookTable(): Promise<readonly Row[]> {
  return withApp({}, async (app) => {
    const page = await largeCodebook({ app });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timeToTable(page));
    const time = median(times);
    return [
      {
        what: 'table of 9,000 rows, from its codebook to the picture',
        value: inMilliseconds(time),
        against: `limit: ${LIMIT_MS} ms`,
        ratio: time / LIMIT_MS,
        limit: 1,
      },
    ];
  });
}

/** Goes to the Library and back; from the click to the frame in which the table's rows are painted. */
async function timeToTable(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  const rail = page.getByRole('button', { name: 'Codebook', exact: true });
  return rail.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        (button as HTMLElement).click(); // the rail is made of buttons
        const look = (): void => {
          const rows = document.querySelectorAll('[role=grid] [role=row]').length;
          // A frame after the one in which they are there, they have been painted.
          if (rows > 5)
            requestAnimationFrame((now) => {
              resolve(now - began);
            });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}
