import type { Area } from '../../core/count/area.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import type { Installation } from '../../core/python/installation.ts';
import { count, counted, size } from './numbers.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What is to be said of how far an installation is indexed, in one or two short lines; figures are of `areas`. */
export function stateOf({ index, present, origin }: Installation, areas: readonly Area[]): readonly string[] {
  switch (index.kind) {
    case 'none':
      return [present ? 'not indexed' : 'no longer found'];
    case 'running':
      return ['indexing'];
    case 'partial':
      return [present ? 'stopped halfway' : 'no longer found', `${counted(index.files, 'file')} kept`];
    case 'done': {
      const { files, bytes } = totalOf(index.totals, areas);
      const what = `${counted(files, 'file')} · ${size(bytes)}`;
      if (origin === 'built-in') return ['a few modules to begin with', `counts of ${what}`];
      const notes = index.notes === 0 ? '' : ` · ${count(index.notes)} with a note`;
      return [what + notes, present ? `indexed ${whenOf(index.at)}` : 'no longer found'];
    }
  }
}

function whenOf(at: number): string {
  return `${day.format(at)}, ${time.format(at)}`;
}
