/** The error for what a zip has wrong with it; its code stands beside those of the file system, such as ENOENT. */
export function zipFailure(reason: string): Error {
  return Object.assign(new Error(reason), { code: 'EZIP' });
}

/** The error for a member that is not in a zip: the one that a folder gives for a file. */
export function noSuchMember(): Error {
  return Object.assign(new Error('ENOENT: no such member in the zip'), { code: 'ENOENT' });
}
