import { realpath } from 'node:fs/promises';
import { sounderError } from '../../core/errors.ts';

/**
 * Throws `bad-usage` where one of `outs` would be written over one of `sources`, by whatever name or link; what cannot
 * be found is no file yet, and `-` is none at all.
 */
export async function checkOut(
  outs: readonly string[],
  sources: readonly (string | undefined)[],
): Promise<void> {
  for (const source of sources) {
    if (source === undefined || source === '-') continue;
    const real = await followed(source);
    for (const out of outs) {
      if (real !== null && real === (await followed(out))) {
        throw sounderError('bad-usage', `--out would be written over ${source}, which it is made from`);
      }
    }
  }
}

async function followed(file: string): Promise<string | null> {
  return realpath(file).catch(() => null); // whoever reads or writes it says what is wrong with it
}
