import { type BytePath, bytePath } from '../../db/files/byte-path.ts';
import type { FileSystem, Host } from '../../electron/python/host.ts';
import { nodeFiles } from '../../electron/python/node-host.ts';

/** A computer whose root folder is `root` and whose home is /home/morse. */
export function hostIn(root: string, environment: Host['environment'] = {}): Host {
  return { environment, home: '/home/morse', files: filesIn(root), now: () => 0 };
}

/** A disk whose root is a folder of ours: links in it have to be relative. */
function filesIn(root: string): FileSystem {
  const base = nodeFiles.realPath(bytePath(root));
  const outside = (path: BytePath) => base + path;
  return {
    readDirectory: (folder) => nodeFiles.readDirectory(outside(folder)),
    stat: (path) => nodeFiles.stat(outside(path)),
    realPath: (path) => nodeFiles.realPath(outside(path)).slice(base.length) || '/',
    readFile: (path) => nodeFiles.readFile(outside(path)),
  };
}

/** The error a disk throws. */
export function refusal(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}, open '…'`), { code });
}

/** `disk`, but it refuses to read the folders whose path ends so. */
export function refusing(disk: FileSystem, end: string): FileSystem {
  return {
    ...disk,
    readDirectory: (folder) => {
      if (folder.endsWith(end)) throw refusal('EACCES', 'permission denied');
      return disk.readDirectory(folder);
    },
  };
}
