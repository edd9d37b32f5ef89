import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../core/bridge.ts';
import type { Module } from '../../../core/python/installation.ts';
import { LARGEST_TEXT, MY_TEXTS } from '../../../core/python/texts.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Texts } from '../../../renderer/state/texts.svelte.ts';
import { fakeBridge, moduleOf } from './fake-bridge.ts';

/** Texts over a bridge that keeps them in a list. */
function texts(answers: Partial<Bridge> = {}) {
  let kept: readonly (Module & { readonly text?: string })[] = [];
  let last = -1000;
  const bridge = fakeBridge({
    listModules: () => Promise.resolve(kept),
    addText: (path, bytes) => {
      const module = { ...moduleOf(--last, MY_TEXTS), path, text: new TextDecoder().decode(bytes) };
      kept = [module, ...kept];
      return Promise.resolve(module);
    },
    readModule: (id) => {
      const found = kept.find((each) => each.id === id);
      const { text = '', ...module } = { ...moduleOf(id, MY_TEXTS), ...found };
      return Promise.resolve({ module, text });
    },
    restoreText: ({ module, text }) => {
      kept = [...kept.filter(({ id }) => id !== module.id), { ...module, text }].sort((a, b) => a.id - b.id);
      return Promise.resolve(module);
    },
    deleteText: (id) => {
      kept = kept.filter((each) => each.id !== id);
      return Promise.resolve();
    },
    ...answers,
  });
  const notices = new Notices();
  return { texts: new Texts(bridge, notices), notices, kept: () => kept };
}
const file = (name: string, text: string) => ({
  name,
  size: text.length,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});

describe('texts', () => {
  test('that were pasted are called by their first line', async () => {
    const { texts: mine, kept } = texts();
    await mine.addPasted('\n  CQ CQ DE G0ABC  \nmore');
    await mine.addPasted(' \n ');
    expect(kept().map(({ path }) => path)).toEqual(['Pasted text', 'CQ CQ DE G0ABC']);
    expect(mine.list).toHaveLength(2);
  });

  test('that were dropped are called as their file is', async () => {
    const { texts: mine, kept } = texts();
    expect(await mine.addFile(file('poem.txt', 'if'))).toMatchObject({ path: 'poem.txt' });
    expect(kept()[0]?.text).toBe('if');
  });

  test('that are too large are refused before they are read', async () => {
    const { texts: mine, notices, kept } = texts();
    const large = {
      ...file('log', ''),
      size: LARGEST_TEXT + 1,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect(await mine.addFile(large)).toBeNull();
    expect(notices.list[0]?.text).toContain('log cannot be sent: it is larger than 4 MB');
    expect(kept()).toEqual([]);
  });

  test('that were dropped together are all stored, each that cannot be by its own complaint', async () => {
    const { texts: mine, notices, kept } = texts();
    const files = [file('a.wav', 'RIFF'), file('b.txt', 'b'), file('c.WAV', 'RIFF'), file('d.txt', 'd')];
    expect(await mine.addFiles(files)).toMatchObject({ path: 'b.txt' });
    expect(kept().map(({ path }) => path)).toEqual(['d.txt', 'b.txt']);
    expect(notices.list.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^a\.wav cannot be sent: it is a recording, which Decode a recording…/),
      expect.stringMatching(/^c\.WAV cannot be sent/),
      '2 texts were stored under My texts, where you choose among them. b.txt is open.',
    ]);
  });

  test('that one did not choose after all are none, and no fault', async () => {
    const { texts: mine, notices } = texts({ openText: () => Promise.resolve(null) });
    expect(await mine.open()).toBeNull();
    expect(notices.list).toEqual([]);
  });

  test('that were deleted can be had back, under their own number and in their own place', async () => {
    const { texts: mine, notices, kept } = texts();
    const module = await mine.addPasted('abc');
    await mine.addPasted('later');
    const again: Module[] = [];
    if (module !== null) await mine.delete(module, (undone) => again.push(undone));
    expect(kept()).toHaveLength(1);
    notices.list[0]?.action?.run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(again.map(({ id }) => id)).toEqual([module?.id]);
    expect(mine.list.map((each) => each.module.path)).toEqual(['later', 'abc']);
    expect(notices.list).toEqual([]);
  });

  test('that came or went are told of', async () => {
    let changes = 0;
    const bridge = fakeBridge({ listModules: () => Promise.resolve([]) });
    await new Texts(bridge, new Notices(), () => changes++).load();
    expect(changes).toBe(1);
  });
});
