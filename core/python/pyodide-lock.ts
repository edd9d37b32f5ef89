import * as v from 'valibot';

const lock = v.pipe(v.string(), v.parseJson(), v.object({ info: v.object({ python: v.string() }) }));

/** The version of Python in a `pyodide-lock.json`, which lies beside Pyodide's library, or null where it tells none. */
export function versionInPyodideLock(text: string): string | null {
  const parsed = v.safeParse(lock, text, { abortEarly: true });
  return parsed.success ? parsed.output.info.python : null;
}
