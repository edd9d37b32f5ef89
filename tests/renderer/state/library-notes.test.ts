import { describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../core/python/installation.ts';
import { LibraryNotes } from '../../../renderer/state/library-notes.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeBridge, indexed, installation } from './fake-bridge.ts';

const note: Note = { path: 'a.py', reason: 'It is no utf-8 as it declares.', kind: 'file' };

describe('notes of a library', () => {
  test('are read once for each index', async () => {
    const listNotes = vi.fn(() => Promise.resolve([note]));
    const notes = new LibraryNotes(fakeBridge({ listNotes }), new Notices());
    await notes.read(installation(1));
    await notes.read(installation(1));
    expect(listNotes).toHaveBeenCalledTimes(1);
    expect(notes.of(installation(1))).toEqual([note]);
    expect(notes.of(installation(2))).toBeNull();
    expect(notes.of(installation(1, { index: indexed({ at: 2 }) }))).toBeNull();
    notes.renew();
    expect(notes.of(installation(1))).toBeNull();
  });

  test('give way to the modules where they cannot be read', async () => {
    const notices = new Notices();
    const notes = new LibraryNotes(fakeBridge({}), notices);
    notes.isWanted = true;
    await notes.read(installation(1));
    expect(notes.isWanted).toBe(false);
    expect(notices.list).toHaveLength(1);
  });
});
