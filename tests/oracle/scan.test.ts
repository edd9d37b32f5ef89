import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCommand } from '../electron/cli/support/command.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { findOracle } from './libraries.ts';
import type { ReferenceRow } from './reference-row.ts';

const python = await findOracle();
const { sounder } = builtCommand();

test.skipIf(python === undefined)(
  'scan --json says of a package what Python says (with CPython 3.12 or newer)',
  () => {
    const folder = join(python?.library ?? '', 'asyncio');
    const out = join(tempFolder(), 'rows.json');
    const oracle = join(import.meta.dirname, 'oracle.py');
    execFileSync(python?.executable ?? '', ['-I', oracle, folder, '--out', out]);
    const { files } = JSON.parse(readFileSync(out, 'utf8')) as { readonly files: readonly ReferenceRow[] };
    const sum = (of: (row: ReferenceRow) => number) => files.reduce((total, row) => total + of(row), 0);
    const words = new Set(files.flatMap(({ keywords }) => Object.keys(keywords)));

    const report: unknown = JSON.parse(sounder(['scan', '--path', folder, '--json']).out);
    expect(report).toMatchObject({
      files: files.length,
      symbols: sum(({ symbols }) => symbols),
      keywords: Object.fromEntries(
        [...words].map((word) => [word, sum(({ keywords }) => keywords[word] ?? 0)]),
      ),
      docstrings: {
        triple: sum(({ docstrings }) => docstrings.triple ?? 0),
        single: sum(({ docstrings }) => docstrings.single ?? 0),
      },
      notes: [],
    });
  },
);
