import { databaseBytes, enginePeak, indexInApp, pythonsInApp } from './engine-in-app.ts';
import { countAllWithTools } from './libraries.ts';
import { inMegabytes, inMilliseconds, type Row, timeOf } from './row.ts';
import { withApp } from './running-app.ts';

const STEPS = [1, 2, 4, 7, 10];

/** How the app's index grows with the number of Pythons, newest first: time, the engine's peak, the database. */
export async function benchGrowth(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of STEPS) {
    const row = await withApp({}, async (app, page, data) => {
      const pythons = (await pythonsInApp(page)).slice(0, count);
      if (pythons.length < count) return null;
      const time = await indexInApp(page, pythons);
      const wc = await timeOf(() => {
        for (const { library } of pythons) countAllWithTools(library);
      });
      const peak = inMegabytes(await enginePeak(app));
      const size = await databaseBytes(app, data);
      return {
        what: `${count} ${count === 1 ? 'library' : 'libraries'}: engine at its peak ${peak}, database ${inMegabytes(size)}, ${inMegabytes(size / count)} a library`,
        value: inMilliseconds(time),
        against: `find … | wc -m: ${inMilliseconds(wc)}`,
        ratio: time / wc,
      };
    });
    if (row !== null) rows.push(row);
  }
  return rows;
}
