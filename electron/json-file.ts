import { readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';

/** What a JSON file held. */
export type JsonFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly value: unknown }
  /** The file is there, but is not JSON. */
  | { readonly kind: 'spoilt' }
  /** Something is there that cannot be read. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads a small file at once: what it holds is needed before the window can be made. */
export function readJson(file: string): JsonFile {
  try {
    return { kind: 'read', value: JSON.parse(readFileSync(file, 'utf8')) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { kind: 'spoilt' };
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    return thrown.code === 'ENOENT' ? { kind: 'absent' } : { kind: 'refused', reason: thrown.message };
  }
}

/** Writes `value` so that the file is whole at any moment: beside it first, then in its place. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await writeFile(partial, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
    await rename(partial, file);
  } catch (thrown) {
    await rm(partial, { force: true });
    throw thrown;
  }
}
