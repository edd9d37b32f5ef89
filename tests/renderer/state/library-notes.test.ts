import { describe, expect, test, vi } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import type { Note } from '../../../core/python/installation.ts';
import { LibraryNotes } from '../../../renderer/state/library-notes.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeBridge, indexed, installation, Later } from './fake-bridge.ts';

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
    await notes.read(installation(1, { index: indexed({ at: 2 }) }));
    expect(listNotes).toHaveBeenCalledTimes(2);
  });

  test('stay as they are while they are read anew, which no other index asks for', async () => {
    const later = new Later<readonly Note[]>();
    const answers = [Promise.resolve([note]), later.promise];
    const listNotes = vi.fn(() => answers.shift() ?? Promise.resolve([]));
    const notes = new LibraryNotes(fakeBridge({ listNotes }), new Notices());
    await notes.read(installation(1));
    notes.renew(2);
    await notes.read(installation(1));
    expect(listNotes).toHaveBeenCalledTimes(1);
    notes.renew(1);
    const read = notes.read(installation(1));
    expect(notes.of(installation(1), areas)).toEqual([note]);
    later.resolve([]);
    await read;
    expect(notes.of(installation(1), areas)).toEqual([]);
  });

  test('are those asked for last, whichever come last', async () => {
    const first = new Later<readonly Note[]>();
    const listNotes = (id: number) => (id === 1 ? first.promise : Promise.resolve([note]));
    const notes = new LibraryNotes(fakeBridge({ listNotes }), new Notices());
    const read = notes.read(installation(1));
    await notes.read(installation(2));
    first.resolve([]);
    await read;
    expect(notes.of(installation(2), areas)).toEqual([note]);
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
