import { realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { sounderError } from '../../core/errors.ts';
import { fileErrorReason } from '../python/host.ts';

/** Writes a file whole or not at all: beside its place first, and then there. Throws `file-not-written`. */
export function writeWhole(file: string, content: string): void {
  try {
    const found: Stats | undefined = statSync(file, { throwIfNoEntry: false });
    // A device or a pipe is written to, and never put another file in its place.
    if (found !== undefined && !found.isFile()) writeFileSync(file, content);
    else replace(found === undefined ? file : realpathSync(file), content);
  } catch (thrown) {
    throw sounderError('file-not-written', file, fileErrorReason(thrown));
  }
}

function replace(file: string, content: string): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}
