import { databaseBytes, enginePeak, indexInApp, pythonsInApp } from './engine-in-app.ts';
import { libraryToIndex } from './libraries.ts';
import { inMegabytes, type Row } from './row.ts';
import { withApp } from './running-app.ts';

const LIMIT = { memory: 300e6, database: 12e6 };

/** The most memory the app's engine holds while it indexes a library, and how large the database is then. */
export async function benchMemory(): Promise<readonly Row[]> {
  const wanted = await libraryToIndex();
  return withApp({}, async (app, page, data) => {
    const python = (await pythonsInApp(page)).find(({ library }) => library === wanted?.library);
    if (python === undefined) return [];
    const atRest = await enginePeak(app);
    await indexInApp(page, [python]);
    const peak = await enginePeak(app);
    const size = await databaseBytes(app, data);
    const what = `the app's index of ${python.implementation} ${python.version}`;
    const row = (subject: string, bytes: number, limit: number): Row => ({
      what: `${subject}, ${what}`,
      value: inMegabytes(bytes),
      against: `limit: ${inMegabytes(limit)}`,
      ratio: bytes / limit,
      limit: 1,
    });
    return [
      { ...row('engine at its peak', peak, LIMIT.memory) },
      {
        what: 'engine at its peak, before it indexes',
        value: inMegabytes(atRest),
        against: `limit: ${inMegabytes(LIMIT.memory)}`,
        ratio: atRest / LIMIT.memory,
      },
      row('database', size, LIMIT.database),
    ];
  });
}
