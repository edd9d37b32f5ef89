import type { Area } from '../../core/count/area.ts';
import { totalOf } from '../../core/count/area-totals.ts';
import type { Installation } from '../../core/python/installation.ts';
import { othersOf } from './areas.ts';
import { counted, size } from './numbers.ts';
import { isHalfReread, STOPPED, unreadWords } from './unread.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What is to be said of how far an installation is indexed, in one to three short lines. */
export function stateOf(installation: Installation, chosen: readonly Area[]): readonly string[] {
  const { index, present, origin } = installation;
  switch (index.kind) {
    case 'none':
      return [present ? 'not indexed' : 'no longer found'];
    case 'running':
      return ['indexing'];
    case 'partial':
      return [present ? 'stopped halfway' : 'no longer found', `${counted(index.files, 'file')} kept`];
    case 'done': {
      const { files, bytes } = totalOf(index.totals, chosen);
      const read = totalOf(index.totals).files;
      const what =
        files > 0
          ? `${counted(files, 'file')} · ${size(bytes)}`
          : read > 0
            ? `${counted(read, 'file')} read, none in what counts`
            : 'no file was read';
      if (origin === 'built-in')
        return [
          'a few modules to begin with',
          files === 0 ? 'no counts of what counts' : `counts of ${what}`,
        ];
      if (!present) return [what, 'no longer found'];
      return [what, `indexed ${whenOf(index.at)}`, ...lackOf(installation, chosen)];
    }
  }
}

/** What the figures lack of what counts, or what they may lack since. */
function lackOf(installation: Installation, chosen: readonly Area[]): readonly string[] {
  const unread = unreadWords(installation, chosen);
  if (unread !== null) return [unread];
  return isHalfReread(installation) ? [STOPPED] : [];
}

/** What to do with an installation's index is called. */
export function verbOf({ index }: Installation): string {
  switch (index.kind) {
    case 'none':
    case 'running':
      return 'Index';
    case 'partial':
      return 'Go on';
    case 'done':
      return index.isInterrupted ? 'Go on' : 'Index again';
  }
}

/** How many files and folders of the chosen areas were not read as they should be: `2 notes`; null where all were. */
export function notesOf({ index }: Installation, chosen: readonly Area[]): string | null {
  const notes = index.kind === 'done' ? totalOf(index.totals, chosen).notes : 0;
  return notes === 0 ? null : counted(notes, 'note');
}

/** The same of the areas that are not chosen: `2 notes in areas that do not count`. */
export function otherNotesOf(installation: Installation, chosen: readonly Area[]): string | null {
  const notes = notesOf(installation, othersOf(chosen));
  return notes === null ? null : `${notes} in areas that do not count`;
}

function whenOf(at: number): string {
  return `${day.format(at)}, ${time.format(at)}`;
}
