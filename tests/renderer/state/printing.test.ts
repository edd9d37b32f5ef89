import { describe, expect, test } from 'vitest';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { sounderError } from '../../../core/errors.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Printing } from '../../../renderer/state/printing.svelte.ts';
import { fakeBridge, Later, talliesOf } from './fake-bridge.ts';

const booklet = { name: 'Mine', madeFrom: '', codebook: codebookBy('huffman', talliesOf('abc')) };

/** Printing whose answer comes when the test says so. */
function printing() {
  const printed = new Later<string | null>();
  const asked: string[] = [];
  const notices = new Notices();
  const printBooklet = (name: string) => {
    asked.push(name);
    return printed.promise;
  };
  return {
    printed,
    asked,
    notices,
    state: new Printing(fakeBridge({ printBooklet }), notices, () => Promise.resolve()),
  };
}

const fullDisk = sounderError('file-not-written', '/a.pdf', 'ENOSPC');

describe('printing a booklet', () => {
  test('shows it for as long as it is printed, and says where it is', async () => {
    const { printed, notices, state } = printing();
    const done = state.print(booklet);
    expect([state.asked, state.booklet]).toEqual([booklet, null]); // the person is told first
    await expect.poll(() => state.booklet).toEqual(booklet);
    printed.resolve('Mine.pdf');
    await done;
    expect([state.asked, state.booklet]).toEqual([null, null]);
    expect(notices.list.map(({ text }) => text)).toEqual(['The booklet was printed to Mine.pdf.']);
  });

  test('is asked once: a second one meanwhile is refused in words, for as long as that is so', async () => {
    const { printed, asked, notices, state } = printing();
    const done = state.print(booklet);
    await state.print({ ...booklet, name: 'Other' });
    expect(notices.list[0]?.text).toContain('Nothing else was begun.');
    printed.resolve(null);
    await done;
    expect(asked).toEqual(['Mine']);
    expect(notices.list).toEqual([]);
  });

  test('is said to take long where it does', async () => {
    const { printed, state } = printing();
    const many = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
    const done = state.print({ ...booklet, codebook: codebookBy('huffman', talliesOf(many)) });
    expect(state.isLong).toBe(true);
    printed.resolve(null);
    await done;
    expect(state.isLong).toBe(false);
  });

  test('says nothing where the person cancels', async () => {
    const { printed, notices, state } = printing();
    printed.resolve(null);
    await state.print(booklet);
    expect(notices.list).toEqual([]);
  });

  test('that fails is told until it goes well, and then only where the last one is', async () => {
    const notices = new Notices();
    const files = ['', 'Mine.pdf', 'Yours.pdf'];
    const printBooklet = () => {
      const file = files.shift();
      return file === '' ? Promise.reject(fullDisk) : Promise.resolve(file ?? null);
    };
    const state = new Printing(fakeBridge({ printBooklet }), notices, () => Promise.resolve());
    await state.print(booklet);
    expect(notices.list).toMatchObject([{ tone: 'fault' }]);
    expect(state.booklet).toBeNull();
    await state.print(booklet);
    await state.print(booklet);
    expect(notices.list).toMatchObject([{ tone: 'news', text: 'The booklet was printed to Yours.pdf.' }]);
  });
});
