import { brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';

/** What the file of a trimmed library's modules says it is, and the version of its schema. */
export const MODULES_FORMAT = 'sounder-modules';
export const MODULES_VERSION = 1;

/** A module of a reference: its size, then code and count of each symbol in turn. */
export type ModuleRow = readonly number[];

/** For each version the rows of its modules by their paths. */
export type ModuleCounts = ReadonlyMap<string, ReadonlyMap<string, ModuleRow>>;

// The rows are a million numbers that were checked when they were written, and are not looked at one by one.
const schema = v.object({
  format: v.literal(MODULES_FORMAT),
  version: v.literal(MODULES_VERSION),
  paths: v.array(v.string()),
  modules: v.record(
    v.string(),
    v.array(v.nullable(v.custom<ModuleRow>((row) => Array.isArray(row) && typeof row[0] === 'number'))),
  ),
});

/** The modules that such a file holds, or in plain words why it holds none. */
export function moduleCountsIn(file: Uint8Array): ModuleCounts | string {
  const content = parsed(file);
  const found = v.safeParse(schema, content, { abortEarly: true });
  if (!found.success) return 'it is no list of modules that this Sounder reads';
  const { paths, modules } = found.output;
  return new Map(
    Object.entries(modules).map(([version, rows]) => [
      version,
      new Map(rows.flatMap((row, at) => (row === null ? [] : [[paths[at] ?? '', row] as const]))),
    ]),
  );
}

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(brotliDecompressSync(file).toString('utf8'));
  } catch (thrown) {
    // zlib's errors have a code.
    if (thrown instanceof SyntaxError || (thrown instanceof Error && 'code' in thrown)) return undefined;
    throw thrown;
  }
}
