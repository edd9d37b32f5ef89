import type { Installation } from '../../core/python/installation.ts';
import { nameOf } from './installation.ts';
import { counted } from './numbers.ts';

/** What a figure counts: which Python, which folders, how many files. */
export function corpusWords(installation: Installation): string {
  return `${nameOf(installation)} · every folder but site-packages · ${filesOf(installation)}`;
}

function filesOf({ index }: Installation): string {
  switch (index.kind) {
    case 'none':
      return 'not indexed';
    case 'running':
    case 'partial':
      return `only ${counted(index.files, 'file')} so far`;
    case 'done':
      return counted(index.files, 'file');
  }
}
