import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { findOracle, librariesFor, type OracleLibrary } from './libraries.ts';
import { type ReferenceRow, rowOf, withUtf8Named } from './reference-row.ts';

// The oracle counts with Python's own tokenizer and parser, which see into f-strings since 3.12.
const run = promisify(execFile);
const oracle = await findOracle();
const libraries = oracle === undefined ? [] : await librariesFor(oracle);
const timeout = 600_000;

describe('the scanner and counter', () => {
  if (oracle === undefined) {
    test.skip('agree with Python on a library: there is no CPython 3.12 or newer to ask', () => undefined);
  }

  // Files that the oracle cannot parse are compared too. Its tokenizer reads them nevertheless and it finds their
  // docstrings by rule: so print statements and backticks (Python 2, and what lib2to3 is tested on), `except A, B:`
  // and t-strings (3.14), and declarations of encodings that there are not (test/bad_coding*.py). None differs, so
  // none is left out.
  test.each(libraries)(
    'agree with Python on every file of the library of $name',
    async (library) => {
      const rows = await askOracle(library);
      expect(rows.length).toBeGreaterThan(0);
      expect(await differing(library, rows)).toEqual([]);
    },
    timeout,
  );
});

async function askOracle(library: OracleLibrary): Promise<readonly ReferenceRow[]> {
  const work = await mkdtemp(join(tmpdir(), 'sounder-oracle-'));
  try {
    const out = join(work, 'rows.json');
    const script = join(import.meta.dirname, 'oracle.py');
    await run(oracle?.executable ?? '', ['-I', script, library.folder, '--out', out]);
    const answer = JSON.parse(await readFile(out, 'utf8')) as { readonly files: readonly ReferenceRow[] };
    return answer.files;
  } finally {
    await rm(work, { recursive: true });
  }
}

async function differing({ folder }: OracleLibrary, rows: readonly ReferenceRow[]) {
  const differences: { readonly expected: ReferenceRow; readonly found: ReturnType<typeof rowOf> }[] = [];
  for (const expected of rows) {
    const found = rowOf(await readFile(join(folder, expected.path)));
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
