import { brotliCompressSync, constants } from 'node:zlib';
import { MODULES_FORMAT, MODULES_VERSION } from '../../electron/engine/reference/module-counts.ts';

/** @typedef {import('./library-counts.mjs').Module} Module */

/**
 * The counts of a trimmed library's modules, one by one, in each library that has them: so that whatever is compared
 * with it can be cut to the modules that all have. Brotli finds how alike a module is from version to version.
 * @param {readonly Module[]} trimmed
 * @param {ReadonlyMap<string, readonly Module[]>} libraries by version, as `3.12`
 */
export function moduleCountsFile(trimmed, libraries) {
  const paths = trimmed.map(({ path }) => path);
  const rows = [...libraries].map(([version, modules]) => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    return /** @type {const} */ ([version, paths.map((path) => rowOf(byPath.get(path)))]);
  });
  const content = {
    format: MODULES_FORMAT,
    version: MODULES_VERSION,
    paths,
    modules: Object.fromEntries(rows),
  };
  return brotliCompressSync(JSON.stringify(content), {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

/** @param {Module | undefined} module */
function rowOf(module) {
  return module === undefined ? null : [module.size, ...module.counts.flat()];
}
