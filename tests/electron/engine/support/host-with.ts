import { bytePath } from '../../../../db/files/byte-path.ts';
import type { FileSystem, Host } from '../../../../electron/python/host.ts';
import { nodeFiles } from '../../../../electron/python/node-host.ts';
import { noRegistry } from '../../../../electron/python/windows-registry.ts';
import { refusal } from '../../../support/fake-host.ts';

/** A computer of which only `root` is seen: the machine's own Pythons stay out of the tests. */
export function hostWith(root: string, files: FileSystem = nodeFiles): Host {
  const inside = bytePath(root);
  const guard =
    <T>(read: (path: string) => T) =>
    (path: string): T => {
      if (!path.startsWith(inside)) throw refusal('ENOENT', 'no such file or directory');
      return read(path);
    };
  return {
    platform: process.platform,
    environment: { PYENV_ROOT: root },
    home: root,
    files: {
      readDirectory: guard(files.readDirectory),
      stat: guard(files.stat),
      realPath: guard(files.realPath),
      readFile: guard(files.readFile),
    },
    registry: noRegistry,
    now: () => 1_750_000_000_000,
  };
}
