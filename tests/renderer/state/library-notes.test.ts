import { describe, expect, test, vi } from 'vitest';
import { areas } from '../../../core/count/area.ts';
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
    expect(notes.of(installation(1), areas)).toEqual([note]);
    expect(notes.of(installation(2), areas)).toBeNull();
    expect(notes.of(installation(1, { index: indexed({ at: 2 }) }), areas)).toBeNull();
    notes.renew();
    expect(notes.of(installation(1), areas)).toBeNull();
  });

  test('are of the areas that count, and of none that was not read to its end', async () => {
    const all: readonly Note[] = [
      note,
      { ...note, path: 'test/a.py' },
      { ...note, path: 'lib2to3/tests', kind: 'folder' },
      { ...note, path: 'idlelib', kind: 'folder' },
      { ...note, path: 'site-packages/b.py' },
    ];
    const notes = new LibraryNotes(fakeBridge({ listNotes: () => Promise.resolve(all) }), new Notices());
    const python = installation(1, { index: indexed({ hasSitePackages: false }) });
    await notes.read(python);
    expect(notes.of(python, ['library', 'site-packages'])).toEqual([note]);
    expect(notes.of(python, ['tests'])).toEqual(all.slice(1, 3));
    expect(notes.of(python, ['tools'])).toEqual(all.slice(3, 4));
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
