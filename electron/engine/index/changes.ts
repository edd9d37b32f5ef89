import { areaOf } from '../../../core/count/area.ts';
import type { BytePath } from '../../../db/files/byte-path.ts';
import type { FileStamp } from '../../../db/files/files.ts';
import type { FoundFile } from './found-file.ts';
import type { Walked } from './walk.ts';

/** What an index has to do. */
export interface Changes {
  /** Files that are new, differ from what is stored, or could not be read the last time. */
  readonly changed: readonly FoundFile[];
  /** Stored files that are no longer there. */
  readonly gone: readonly BytePath[];
}

/**
 * Compares a library with what is stored of it. Of a folder that could not be read, and of site-packages that
 * were not looked into, nothing is known to be gone.
 */
export function changesBetween(walked: Walked, stored: ReadonlyMap<BytePath, FileStamp | null>): Changes {
  const found = new Set(walked.files.map(({ path }) => path));
  const isHidden = (path: BytePath) =>
    !isWalked(walked, path) || walked.unread.some((folder) => path.startsWith(`${folder.path}/`));
  return {
    changed: walked.files.filter((file) => !isSame(file, stored.get(file.path) ?? null)),
    gone: [...stored.keys()].filter((path) => !found.has(path) && !isHidden(path)),
  };
}

/** Whether a walk looked where this path leads: into site-packages only if it was told to. */
export function isWalked({ hasSitePackages }: Pick<Walked, 'hasSitePackages'>, path: BytePath): boolean {
  return hasSitePackages || areaOf(path) !== 'site-packages';
}

function isSame(file: FileStamp, known: FileStamp | null): boolean {
  return known !== null && file.size === known.size && file.modified === known.modified;
}
