import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, stderr } from 'node:process';
import { compareVersions } from '../core/python/version.ts';
import { referenceVersions, trimmedReference } from '../electron/engine/reference/references.ts';
import { root } from './project.mjs';
import { modulesOf, tableOf, tableText } from './reference/library-counts.mjs';
import { moduleCountsFile } from './reference/module-counts.mjs';
import { fetchPackage } from './setup/fetch-package.mjs';

/*
 * Makes the reference tables that come with Sounder, in assets/tables: of the newest CPython of each version that
 * pyenv has, and of pyodide's where there is no other:
 *
 *   node_modules/.bin/node scripts/reference-tables.mjs
 */

const command = 'node_modules/.bin/node scripts/reference-tables.mjs';
const pyodide = {
  package: 'pyodide@314.0.7',
  python: '3.14.2',
  integrity:
    'sha512-0YvXxEhfEdpLfb/XkM2BFAeMROq0iMUX2bzzH9pOttyMcWkwq+HbE5uyuGD82LN7y2q+SNvi/6V5JEsOlD2R1A==',
};
const versionsFolder = join(env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
const tables = join(root, 'assets/tables');

/** @type {Map<string, readonly import('./reference/library-counts.mjs').Module[]>} */
const libraries = new Map();
for (const version of referenceVersions) {
  const { facts, modules } = version === trimmedReference ? await fromPyodide() : await fromPyenv(version);
  libraries.set(version, modules);
  write(
    `cpython-${version}.json`,
    tableText(tableOf({ implementation: 'CPython', ...facts, command }, modules)),
  );
}
write(
  `cpython-${trimmedReference}-modules.json.br`,
  moduleCountsFile(libraries.get(trimmedReference) ?? [], libraries),
);

/** @param {string} version */
async function fromPyenv(version) {
  const python = readdirSync(versionsFolder)
    .filter((name) => name.startsWith(`${version}.`))
    .sort(compareVersions)
    .at(-1);
  if (python === undefined) throw new Error(`pyenv has no CPython ${version}: pyenv install ${version}`);
  return {
    facts: {
      python,
      source: `CPython ${python}, installed by pyenv: its library, tests and bundled tools, without site-packages`,
      trimmed: false,
    },
    modules: await modulesOf(join(versionsFolder, python, 'lib', `python${version}`)),
  };
}

async function fromPyodide() {
  const work = mkdtempSync(join(tmpdir(), 'sounder-tables-'));
  try {
    const folder = await fetchPackage(pyodide, work);
    return {
      facts: {
        python: pyodide.python,
        source: `The library of CPython ${pyodide.python} in the npm package ${pyodide.package}, which leaves out the tests, the bundled tools and some modules; what is pyodide’s own is not counted`,
        trimmed: true,
      },
      modules: await modulesOf(
        join(folder, 'python_stdlib.zip'),
        (path) => !/^_?pyodide(_js)?[/.]/.test(path),
      ),
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
function write(name, content) {
  writeFileSync(join(tables, name), content);
  stderr.write(`${name}: ${content.length} bytes\n`);
}
