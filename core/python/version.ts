/** The version in a header of Python's, `#define PY_VERSION "3.13.0"`, or null where there is none. */
export function versionInHeader(header: string): string | null {
  return /^#define[ \t]+PY_VERSION[ \t]+"([^"]+)"/m.exec(header)?.[1] ?? null;
}

/**
 * The version a folder is named for: `3.13.0` for pyenv's `3.13.0`, `3.10` for `pypy3.10-7.3.12` (what
 * follows is PyPy's own number), `3.13` for `python3.13t`. Null where the name tells none.
 */
export function versionInName(name: string): string | null {
  return /^[A-Za-z-]*(\d+\.\d+(?:\.\d+\w*)?)/.exec(name)?.[1] ?? null;
}

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
