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
  return { printed, asked, notices, state: new Printing(fakeBridge({ printBooklet }), notices) };
}

describe('printing a booklet', () => {
  test('shows it for as long as it is printed, and says where it is', async () => {
    const { printed, notices, state } = printing();
    const done = state.print(booklet);
    expect(state.booklet).toEqual(booklet);
    printed.resolve('Mine.pdf');
    await done;
    expect(state.booklet).toBeNull();
    expect(notices.list.map(({ text }) => text)).toEqual(['The booklet was printed to Mine.pdf.']);
  });

  test('is asked once, however often it is wanted meanwhile', async () => {
    const { printed, asked, state } = printing();
    const done = state.print(booklet);
    await state.print({ ...booklet, name: 'Other' });
    printed.resolve(null);
    await done;
    expect(asked).toEqual(['Mine']);
  });

  test('says nothing where the person cancels', async () => {
    const { printed, notices, state } = printing();
    printed.resolve(null);
    await state.print(booklet);
    expect(notices.list).toEqual([]);
  });

  test('that fails is told, and can be tried again', async () => {
    const notices = new Notices();
    const failed = () => Promise.reject(sounderError('file-not-written', '/a.pdf', 'ENOSPC'));
    const state = new Printing(fakeBridge({ printBooklet: failed }), notices);
    await state.print(booklet);
    expect(notices.list).toMatchObject([{ tone: 'fault', topic: 'booklet' }]);
    expect(state.booklet).toBeNull();
  });
});
