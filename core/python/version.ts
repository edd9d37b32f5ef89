/** The version in a header of Python's, `#define PY_VERSION "3.13.0"`, or null where there is none. */
export function versionInHeader(header: string): string | null {
  return /^#define[ \t]+PY_VERSION[ \t]+"([^"]+)"/m.exec(header)?.[1] ?? null;
}

/**
 * The version in a library's `_sysconfigdata__….py`, which is read and not run: `3.13.0` if it has `py_version`, else
 * `3.13` from `VERSION`, or null where it tells none as a text.
 */
export function versionInSysconfig(source: string): string | null {
  const told = (key: string) =>
    new RegExp(`['"]${key}['"]: *['"](\\d+\\.\\d+[^'"]*)['"]`).exec(source)?.[1] ?? null;
  return told('py_version') ?? told('VERSION');
}

/** A version to the last part that is known: `other` where it says the same as `version` and more, or all there is. */
export function fullerVersion(version: string | null, other: string | null): string | null {
  return version === null || other?.startsWith(`${version}.`) === true ? other : version;
}

/** What `sys.version_info` is made of; all behind `minor` may be missing. */
interface VersionParts {
  readonly major: number | string;
  readonly minor: number | string;
  readonly micro?: number | string | undefined;
  /** `alpha`, `beta`, `candidate` or `final`, also as PEP 440 has them: `a`, `b`, `rc`. */
  readonly level?: string | undefined;
  readonly serial?: number | string | undefined;
}

const levels: ReadonlyMap<string, string> = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['candidate', 'rc'],
  ['a', 'a'],
  ['b', 'b'],
  ['rc', 'rc'],
]);

/** The version as Python's header has it, from its parts: `3.14.0rc2`. */
export function versionFromParts({ major, minor, micro, level, serial }: VersionParts): string {
  const letters = levels.get(level ?? 'final');
  const end = letters === undefined ? '' : `${letters}${serial ?? 0}`;
  return `${major}.${minor}${micro === undefined ? '' : `.${micro}${end}`}`;
}

/**
 * The version a folder is named for: `3.13.0` for pyenv's `3.13.0` and uv's `cpython-3.13.0-linux-x86_64-gnu`,
 * `3.10` for `pypy3.10-7.3.12` (what follows is PyPy's own number), `3.13` for `python3.13t` and for
 * `Python313`, as Windows' installer writes it. Null where the name tells none.
 */
export function versionInName(name: string): string | null {
  const [, major, minor] = /^python([23])(\d{1,2})(?![\d.])/i.exec(name) ?? [];
  if (major !== undefined && minor !== undefined) return `${major}.${minor}`;
  return /^[A-Za-z.@-]*(\d+\.\d+(?:\.\d+\w*)?)/.exec(name)?.[1] ?? null;
}

/**
 * Whether it is a Python's version as headers and folder names tell it: a number, then numbers, letters and `+`, as
 * `3.12`, `3.14.0rc2` and `3.13.0a1+`; not too long to be shown.
 */
export function isPythonVersion(text: string): boolean {
  return text.length <= LONGEST && /^\d{1,4}(\.\d{1,4}){0,3}[A-Za-z0-9+]*$/.test(text);
}

const LONGEST = 20;

/** Orders versions by their numbers, a longer one after its beginning: 2.7.18, 3.9, 3.13, 3.13.0. */
export function compareVersions(a: string, b: string): number {
  const left = numbersOf(a);
  const right = numbersOf(b);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
