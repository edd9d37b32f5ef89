/** The longest source that is read, in bytes, from a folder or a zip: more is data, and would fill the memory. */
export const LONGEST_SOURCE = 64e6;

/** The error for a source that has more bytes than are wanted; its code stands beside the file system's, such as ENOENT. */
export function tooLong(longest: number): Error {
  return Object.assign(new Error(`it is longer than ${longest / 1e6} MB`), { code: 'ETOOLONG' });
}

/** The error for a source that is written to whenever it is read. */
export function keepsChanging(): Error {
  return Object.assign(new Error('it changed while it was read'), { code: 'ECHANGING' });
}
