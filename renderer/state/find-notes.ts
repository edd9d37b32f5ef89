import type { Note } from '../../core/python/installation.ts';
import { hasWords, wordsOf } from './sought.ts';

/** As many notes are listed at once: each is as high as its reason is long, so they are all drawn. */
export const MOST_NOTES = 500;

/** The notes with every word of `sought` in path or reason, in any case and order. */
export function findNotes(notes: readonly Note[], sought: string): readonly Note[] {
  const words = wordsOf(sought);
  return notes.filter(({ path, reason }) => hasWords(`${path}\n${reason}`.toLowerCase(), words));
}
