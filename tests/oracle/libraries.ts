import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPythons, type RunnablePython } from './pythons.ts';

/** A library to compare on. */
export interface OracleLibrary {
  readonly name: string;
  readonly folder: string;
}

/** What `npm run test:oracle` fetched. */
const FETCHED = join(import.meta.dirname, '../../.runtime/oracle');

/** Who is asked: the newest CPython that sees into f-strings, which are opaque before 3.12. */
export async function findOracle(): Promise<RunnablePython | undefined> {
  const pythons = await findPythons();
  return pythons.find(({ release }) => release >= 312);
}

/** The oracle's own library, or with SOUNDER_ORACLE=all every CPython's, and those that were fetched. */
export async function librariesFor(oracle: RunnablePython): Promise<readonly OracleLibrary[]> {
  if (process.env['SOUNDER_ORACLE'] !== 'all') return [libraryOf(oracle)];
  const fetched = existsSync(FETCHED) ? readdirSync(FETCHED) : [];
  return [
    ...(await findPythons()).map(libraryOf),
    ...fetched.sort().map((name) => ({ name, folder: join(FETCHED, name) })),
  ];
}

function libraryOf({ version, library }: RunnablePython): OracleLibrary {
  return { name: `CPython ${version}`, folder: library };
}
