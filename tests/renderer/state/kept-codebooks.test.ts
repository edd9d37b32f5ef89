import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import type { KeptCodebook } from '../../../core/codebook/kept.ts';
import { sounderError } from '../../../core/errors.ts';
import { KeptCodebooks } from '../../../renderer/state/kept-codebooks.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { fakeBridge, Later, talliesOf } from './fake-bridge.ts';

const book = huffmanCodebook(talliesOf('abc'));
const kept = (id: number, name: string): KeptCodebook => ({
  id,
  name,
  method: 'huffman',
  symbols: 3,
  longest: 2,
  madeFrom: '',
  savedAt: 0,
});

async function keptOn(answers: Partial<Bridge>) {
  const notices = new Notices();
  const list = [kept(1, 'Ada’s'), kept(2, 'Grace’s')];
  const books = new KeptCodebooks(
    fakeBridge({ listCodebooks: () => Promise.resolve(list), ...answers }),
    notices,
  );
  await books.load();
  return { books, notices, names: () => books.list.map(({ name }) => name) };
}

describe('kept codebooks', () => {
  test('are listed by name, with one that is kept among them', async () => {
    const { books, names } = await keptOn({ keepCodebook: (name) => Promise.resolve(kept(3, name)) });
    await books.keep('Bell’s', 'CPython 3.13.0', book);
    expect(names()).toEqual(['Ada’s', 'Bell’s', 'Grace’s']);
    expect(books.find(3)?.name).toBe('Bell’s');
  });

  test('leave it to whoever asked to say that a name is taken', async () => {
    const { books, notices, names } = await keptOn({
      keepCodebook: () => Promise.reject(sounderError('name-taken', 'Ada’s')),
    });
    await expect(books.keep('Ada’s', '', book)).rejects.toMatchObject({ code: 'name-taken' });
    expect(names()).toEqual(['Ada’s', 'Grace’s']);
    expect(notices.list).toEqual([]);
  });

  test('can be renamed and duplicated', async () => {
    const { books, names } = await keptOn({
      renameCodebook: (id, name) => Promise.resolve(kept(id, name)),
      duplicateCodebook: () => Promise.resolve(kept(3, 'Zoe’s 2')),
    });
    await books.rename(1, 'Zoe’s');
    await books.duplicate(1);
    expect(names()).toEqual(['Grace’s', 'Zoe’s', 'Zoe’s 2']);
  });

  test('can be deleted, and that undone', async () => {
    const { books, notices, names } = await keptOn({
      deleteCodebook: () => Promise.resolve(),
      restoreCodebook: (id) => Promise.resolve(kept(id, 'Ada’s')),
    });
    let restored = 0;
    expect(await books.delete(kept(1, 'Ada’s'), () => restored++)).toBe(true);
    expect(names()).toEqual(['Grace’s']);
    notices.list[0]?.action?.run();
    await expect.poll(names).toEqual(['Ada’s', 'Grace’s']);
    expect(restored).toBe(1);
    expect(notices.list).toEqual([]);
    expect(notices.said).toBe('The codebook Ada’s is back.');
  });

  test('stay where deleting fails, which is told', async () => {
    const { books, notices, names } = await keptOn({
      deleteCodebook: () => Promise.reject(sounderError('database-failed', 'disk is full')),
    });
    expect(await books.delete(kept(1, 'Ada’s'), () => undefined)).toBe(false);
    expect(names()).toEqual(['Ada’s', 'Grace’s']);
    expect(notices.list[0]?.text).toContain('disk is full');
  });
});

describe('a codebook’s file', () => {
  test('is named once it is written, and a cancelled one is not spoken of', async () => {
    const files = ['book.json', null];
    const { books, notices } = await keptOn({ exportCodebook: () => Promise.resolve(files.shift() ?? null) });
    await books.export('json', 'Ada’s', book);
    expect(notices.list.map(({ text }) => text)).toEqual(['The codebook Ada’s is in book.json.']);
    await books.export('json', 'Ada’s', book);
    expect(notices.list).toEqual([]);
  });

  test('is read and handed on, or what is wrong with it told', async () => {
    const imported = { name: 'theirs', codebook: book };
    const { books } = await keptOn({ importCodebook: () => Promise.resolve(imported) });
    expect(await books.import()).toBe(imported);
    const spoilt = await keptOn({
      importCodebook: () => Promise.reject(sounderError('codebook-unusable', 'it is no JSON')),
    });
    expect(await spoilt.books.import()).toBeNull();
    expect(spoilt.notices.list[0]?.text).toContain('it is no JSON');
  });

  test('that could not be read is spoken of no longer when one was', async () => {
    const spoilt = () => Promise.reject(sounderError('codebook-unusable', 'it is no JSON'));
    const good = () => Promise.resolve({ name: 'theirs', codebook: book });
    const answers = [spoilt, good];
    const { books, notices } = await keptOn({
      importCodebook: async () => (await answers.shift()?.()) ?? null,
    });
    await books.import();
    await books.import();
    expect(notices.list).toEqual([]);
  });

  test('that was refused while another was read is spoken of until that is done', async () => {
    const read = new Later<Awaited<ReturnType<Bridge['importCodebook']>>>();
    const answers = [() => read.promise, () => Promise.reject(sounderError('question-open'))];
    const { books, notices } = await keptOn({
      importCodebook: async () => (await answers.shift()?.()) ?? null,
    });
    const first = books.import();
    await books.import();
    expect(notices.list[0]?.text).toContain('Nothing else was begun.');
    read.resolve(null);
    await first;
    expect(notices.list).toEqual([]);
  });
});
