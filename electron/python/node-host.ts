import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { bytesOf } from '../../db/files/byte-path.ts';
import type { FileStamp } from '../../db/files/files.ts';
import type { EntryKind, FileSystem, Host } from './host.ts';
import { noRegistry, windowsRegistry } from './windows-registry.ts';

/**
 * This computer. Calls are synchronous: through promises reading 1,800 small files takes several times as
 * long, and the engine has no window to keep alive. Whoever makes many of them lets others run in between.
 */
export function nodeHost(): Host {
  const { env: environment, platform } = process;
  const registry =
    platform === 'win32' ? windowsRegistry(environment['SystemRoot'] ?? 'C:\\Windows') : noRegistry;
  return { platform, environment, home: homedir(), files: nodeFiles, registry, now: Date.now };
}

/** This computer's disks. */
export const nodeFiles: FileSystem = {
  readDirectory: (folder) =>
    readdirSync(bytesOf(folder), { withFileTypes: true, encoding: 'latin1' }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    })),
  stat: (path) => {
    const found = statSync(bytesOf(path));
    return { kind: kindOf(found), ...stampOf(found) };
  },
  // The system's own answer: it also knows how a name is written where capitals do not matter.
  realPath: (path) => realpathSync.native(bytesOf(path), 'latin1'),
  readFile: (path) => readFileSync(bytesOf(path)),
};

function kindOf(found: Dirent | Stats): Exclude<EntryKind, 'link'> {
  if (found.isFile()) return 'file';
  return found.isDirectory() ? 'directory' : 'other';
}

/** By what a file is told from another of its name, from what Node says of it. */
export function stampOf({ size, mtimeMs }: Stats): FileStamp {
  return { size, modified: Math.round(mtimeMs * 1000) };
}
