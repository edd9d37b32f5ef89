import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { sounderError } from '../core/errors.ts';

/**
 * The files that something in parts goes into: `song.wav` in three parts is `song-1.wav` to `song-3.wav`. Nobody was
 * asked whether those may be replaced: throws `file-not-written` where one is there already.
 */
export function partNames(file: string, parts: number): readonly string[] {
  if (parts === 1) return [file];
  const ending = extname(file);
  const stem = file.slice(0, file.length - ending.length);
  const names = Array.from({ length: parts }, (_, at) => `${stem}-${at + 1}${ending}`);
  const taken = names.find((name) => existsSync(name));
  if (taken !== undefined) throw sounderError('file-not-written', taken, 'there is a file already');
  return names;
}
