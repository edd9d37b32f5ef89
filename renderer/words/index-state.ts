import type { Area } from '../../core/count/area.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import type { Installation } from '../../core/python/installation.ts';
import { counted, size } from './numbers.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What is to be said of how far an installation is indexed, in one or two short lines. */
export function stateOf(
  { index, present, origin }: Installation,
  chosen: readonly Area[],
): readonly string[] {
  switch (index.kind) {
    case 'none':
      return [present ? 'not indexed' : 'no longer found'];
    case 'running':
      return ['indexing'];
    case 'partial':
      return [present ? 'stopped halfway' : 'no longer found', `${counted(index.files, 'file')} kept`];
    case 'done': {
      const { files, bytes } = totalOf(index.totals, chosen);
      const what = files === 0 ? 'nothing that counts' : `${counted(files, 'file')} · ${size(bytes)}`;
      if (origin === 'built-in') return ['a few modules to begin with', `counts of ${what}`];
      return [what, present ? `indexed ${whenOf(index.at)}` : 'no longer found'];
    }
  }
}

/** How many files and folders were not read as they should be: `2 notes`; null where all were. */
export function notesOf({ index }: Installation): string | null {
  return index.kind !== 'done' || index.notes === 0 ? null : counted(index.notes, 'note');
}

function whenOf(at: number): string {
  return `${day.format(at)}, ${time.format(at)}`;
}
