import { type BytePath, bytePath } from '../../db/files/byte-path.ts';
import type { FileSystem, Host } from '../../electron/python/host.ts';
import { nodeFiles } from '../../electron/python/node-host.ts';
import { noRegistry } from '../../electron/python/windows-registry.ts';

/** A computer whose root folder is `root` and whose home is /home/morse. */
export function hostIn(root: string, environment: Host['environment'] = {}): Host {
  return {
    platform: 'linux',
    environment,
    home: '/home/morse',
    files: filesIn(root),
    registry: noRegistry,
    now: () => 0,
  };
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

/** A disk of Windows in a folder of ours, where `C:\Python` is `C/Python`: capitals do matter there. */
export function windowsFilesIn(root: string): FileSystem {
  const disk = filesIn(root);
  const inside = (path: BytePath) => path.replace(/^([A-Z]):/, '/$1').replaceAll('\\', '/');
  const windows = (path: BytePath) => path.replace(/^\/([A-Z])(?=\/|$)/, '$1:').replaceAll('/', '\\');
  return {
    readDirectory: (folder) => disk.readDirectory(inside(folder)),
    stat: (path) => disk.stat(inside(path)),
    realPath: (path) => windows(disk.realPath(inside(path))),
    readFile: (path) => disk.readFile(inside(path)),
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
