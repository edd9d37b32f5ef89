import { expect, test } from 'vitest';
import { findNotes } from '../../../renderer/state/find-notes.ts';

test('Notes are found by every word of their paths and reasons', () => {
  const notes = [
    { path: 'a.py', reason: 'It is no utf-8 as it declares.', kind: 'file' },
    { path: 'private', reason: 'It may not be read (EACCES).', kind: 'folder' },
  ] as const;
  expect(findNotes(notes, 'eacces PRIVATE')).toEqual([notes[1]]);
  expect(findNotes(notes, '')).toEqual(notes);
  expect(findNotes(notes, 'b.py')).toEqual([]);
});
