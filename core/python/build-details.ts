import { versionFromParts } from './version.ts';

/** What a Python's `build-details.json` tells; null where it does not. */
export interface BuildDetails {
  /** The language's version: for PyPy not PyPy's own. */
  readonly version: string | null;
  /** As `sys.implementation.name` has it: `cpython`, `pypy`. */
  readonly implementation: string | null;
}

/** Reads a `build-details.json` (PEP 739; Python 3.14 and later have one), or null where it is no such file. */
export function readBuildDetails(text: string): BuildDetails | null {
  const details = parsed(text);
  if (details === null) return null;
  const language = objectIn(details, 'language');
  const info = language === null ? null : objectIn(language, 'version_info');
  const name = objectIn(details, 'implementation')?.['name'];
  const version = (info === null ? null : versionInInfo(info)) ?? language?.['version'];
  return {
    version: typeof version === 'string' ? version : null,
    implementation: typeof name === 'string' ? name : null,
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function versionInInfo(info: JsonObject): string | null {
  const { major, minor, micro, releaselevel, serial } = info;
  if (typeof major !== 'number' || typeof minor !== 'number' || typeof micro !== 'number') return null;
  const level = typeof releaselevel === 'string' ? releaselevel : undefined;
  return versionFromParts({ major, minor, micro, level, serial: typeof serial === 'number' ? serial : 0 });
}

function parsed(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

function objectIn(outer: JsonObject, key: string): JsonObject | null {
  return asObject(outer[key]);
}

function asObject(value: unknown): JsonObject | null {
  // Every object in JSON is a record; TypeScript knows it only as `object`.
  return typeof value === 'object' && value !== null ? (value as JsonObject) : null;
}
