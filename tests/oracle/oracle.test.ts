import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type RunnablePython, findPythons } from './pythons.ts';
import { type ReferenceRow, rowOf, withUtf8Named } from './reference-row.ts';

// The oracle counts with Python's own tokenizer and parser, which see into f-strings since 3.12. It reads the
// newest Python's library, or with SOUNDER_ORACLE=all that of every CPython 3.8 or newer.
const run = promisify(execFile);
const pythons = await findPythons();
const oracle = pythons.find(({ release }) => release >= 312);
const libraries = oracle ? (process.env['SOUNDER_ORACLE'] === 'all' ? pythons : [oracle]) : [];
const timeout = 600_000;

describe('the scanner and counter', () => {
  if (oracle === undefined) {
    test.skip('agree with Python on a library: there is no CPython 3.12 or newer to ask', () => undefined);
  }

  // Files that are no Python for the oracle are compared too: the few that libraries hold differ in nothing.
  test.each(libraries)(
    'agree with Python on every file of the library of $version',
    async (python) => {
      const rows = await askOracle(python);
      expect(rows.length).toBeGreaterThan(0);
      expect(await differing(python, rows)).toEqual([]);
    },
    timeout,
  );
});

async function askOracle({ library }: RunnablePython): Promise<readonly ReferenceRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sounder-oracle-'));
  try {
    const out = join(folder, 'rows.json');
    const script = join(import.meta.dirname, 'oracle.py');
    await run(oracle?.executable ?? '', ['-I', script, library, '--out', out]);
    const answer = JSON.parse(await readFile(out, 'utf8')) as { readonly files: readonly ReferenceRow[] };
    return answer.files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function differing({ library }: RunnablePython, rows: readonly ReferenceRow[]) {
  const differences: { readonly expected: ReferenceRow; readonly found: ReturnType<typeof rowOf> }[] = [];
  for (const expected of rows) {
    const found = rowOf(await readFile(join(library, expected.path)));
    if (!isSame(found, withUtf8Named(expected))) differences.push({ expected, found });
  }
  return differences;
}

function isSame(found: ReturnType<typeof rowOf>, expected: ReferenceRow): boolean {
  return (
    found.sha256 === expected.sha256 &&
    found.symbols === expected.symbols &&
    found.encoding === expected.encoding &&
    found.docstrings.triple === expected.docstrings.triple &&
    found.docstrings.single === expected.docstrings.single
  );
}
