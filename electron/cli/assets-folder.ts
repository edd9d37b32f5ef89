import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of what comes with Sounder: beside the bundle's folder, or further up where a test has built it. */
export function assetsFolder(from = import.meta.dirname): string {
  const assets = join(from, 'assets');
  const parent = dirname(from);
  return existsSync(join(assets, 'tables')) || parent === from ? assets : assetsFolder(parent);
}
