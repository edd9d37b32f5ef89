import * as v from 'valibot';
import { type Implementation, UNKNOWN } from '../python/installation.ts';
import { isPythonVersion } from '../python/version.ts';
import { type Area, areas } from './area.ts';
import { ESCAPE, isSymbol, type SourceSymbol } from './symbol.ts';
import { onOneLine } from './visible.ts';

/** What a table of counts by area says it is. */
export const TABLE_FORMAT = 'sounder-table';
/** The version of its schema. */
export const TABLE_VERSION = 1;

/** What one area of a library was counted to. */
interface TablePart {
  readonly files: number;
  readonly bytes: number;
  readonly counts: readonly (readonly [SourceSymbol, number])[];
}

/** The counts of a library by area, without the library. */
export interface AreaTable {
  readonly implementation: Implementation;
  readonly python: string;
  /** What was counted, in words, and the command that counted it. */
  readonly source: string;
  readonly command: string;
  /** Whether it is of a library that lacks modules its version has. */
  readonly trimmed: boolean;
  readonly areas: Readonly<Partial<Record<Area, TablePart>>>;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const symbol = v.custom<SourceSymbol>((name) => isSymbol(name) && name !== ESCAPE);
const part = v.object({
  files: count,
  bytes: count,
  counts: v.pipe(
    v.record(symbol, count),
    // The keys are checked, so every entry is whole.
    v.transform((counts) => Object.entries(counts) as [SourceSymbol, number][]),
  ),
});
const formatSchema = v.object({ format: v.literal(TABLE_FORMAT) });
const versionSchema = v.object({ version: v.number() });
const tableSchema = v.object({
  implementation: v.picklist(['CPython', 'PyPy', 'GraalPy', 'Jython']),
  python: v.pipe(
    v.string(),
    v.check((version) => version === UNKNOWN || isPythonVersion(version)),
  ),
  source: v.optional(v.string(), ''),
  command: v.optional(v.string(), ''),
  trimmed: v.optional(v.boolean(), false),
  areas: v.pipe(
    v.record(v.picklist(areas), part),
    v.check((parts) => Object.keys(parts).length > 0, 'it has no areas'),
  ),
});

/** The table that `text` holds in JSON, or in plain words why it holds none, as when it is of another schema. */
export function areaTableIn(text: string): AreaTable | string {
  const content = parsed(text);
  if (content === undefined) return 'it is no JSON';
  if (!v.is(formatSchema, content)) return `it does not say that its format is ${TABLE_FORMAT}`;
  if (!v.is(versionSchema, content)) return 'it does not say of which version of the format it is';
  if (content.version !== TABLE_VERSION) {
    return `its version is ${content.version}, and this Sounder reads version ${TABLE_VERSION}`;
  }
  const table = v.safeParse(tableSchema, content, { abortEarly: true });
  if (table.success) return table.output;
  const place = table.issues[0].path?.map(({ key }) => String(key)).join(', ');
  return place === undefined ? 'it has no areas' : `there is something wrong in it: ${onOneLine(place)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    return undefined;
  }
}
