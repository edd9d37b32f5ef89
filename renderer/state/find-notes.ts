import type { Note } from '../../core/python/installation.ts';

/** As many notes are listed at once: each is as high as its reason is long, so they are all drawn. */
export const MOST_NOTES = 500;

/** The notes with every word of `sought` in path or reason, in any case and order. */
export function findNotes(notes: readonly Note[], sought: string): readonly Note[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return notes.filter(({ path, reason }) => {
    const text = `${path}\n${reason}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
