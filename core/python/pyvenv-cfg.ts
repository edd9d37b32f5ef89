import { versionFromParts } from './version.ts';

/** What a virtual environment tells of the Python it was made from; null where it does not. */
export interface PyvenvCfg {
  /** The folder of the executables. */
  readonly home: string | null;
  /** As it was when the environment was made. */
  readonly version: string | null;
  /** As `platform.python_implementation()` has it: `CPython`, `PyPy`. */
  readonly implementation: string | null;
}

/**
 * Reads a `pyvenv.cfg` (PEP 405). `version` is written by Python's own venv, `version_info` and
 * `implementation` by virtualenv (`3.12.1.final.0`) and uv (`3.12.1`).
 */
export function readPyvenvCfg(text: string): PyvenvCfg {
  const [, major, minor, micro, level, serial] =
    /^(\d+)\.(\d+)(?:\.(\d+)(?:\.?([a-z]+)\.?(\d+))?)?/.exec(
      valueOf('version_info', text) ?? valueOf('version', text) ?? '',
    ) ?? [];
  return {
    home: valueOf('home', text),
    version:
      major === undefined || minor === undefined
        ? null
        : versionFromParts({ major, minor, micro, level, serial }),
    implementation: valueOf('implementation', text),
  };
}

function valueOf(key: string, text: string): string | null {
  return new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'im').exec(text)?.[1] ?? null;
}
