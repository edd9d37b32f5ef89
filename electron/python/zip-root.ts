import type { BytePath } from '../../db/files/byte-path.ts';

/**
 * Where the library lies in a zip of these names: the folder of its shallowest `os.py` (the first by name of
 * several), with a `/` behind, or the zip's top, which is empty. `python312.zip` has the library at its top, a
 * source checkout in `cpython-3.12.4/Lib/`.
 */
export function zipRoot(names: Iterable<BytePath>): BytePath {
  const roots = [...names]
    .filter((name) => name === 'os.py' || name.endsWith('/os.py'))
    .map((name) => name.slice(0, -'os.py'.length));
  const [root] = roots.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return root ?? '';
}

function depth(folder: string): number {
  return folder.split('/').length;
}
