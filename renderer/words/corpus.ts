import type { Installation } from '../../core/python/installation.ts';
import { nameOf } from './installation.ts';
import { count } from './numbers.ts';

/** What a figure counts: which Python, which folders, how many files. */
export function corpusWords(installation: Installation): string {
  const { index } = installation;
  const files = index.kind === 'none' ? 'not indexed' : `${count(index.files)} files`;
  return `${nameOf(installation)} · every folder but site-packages · ${files}`;
}
