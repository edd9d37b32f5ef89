import { mkdirSync } from 'node:fs';
import { sounderError } from '../core/errors.ts';

/** Makes a folder below the data folder and what leads to it. Throws `data-folder-failed`. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    throw sounderError(
      'data-folder-failed',
      folder,
      thrown instanceof Error ? thrown.message : String(thrown),
    );
  }
}
