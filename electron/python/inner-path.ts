import type { BytePath } from '../../db/files/byte-path.ts';

/** Windows takes a backslash for a slash, and a colon for a drive or a file's second stream. */
const outsideOnWindows = /[\\:]/;

/**
 * Whether a path below a library leads to a place below it, links apart: `json/decoder.py` does; none does that
 * has an empty part, as an absolute path has, or one that is `.` or `..`, or a byte 0.
 */
export function isInner(path: BytePath, platform: NodeJS.Platform = process.platform): boolean {
  if (path.includes('\0') || (platform === 'win32' && outsideOnWindows.test(path))) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
