import { describe, expect, test } from 'vitest';
import { seconds } from '../../../core/units.ts';
import { TriedKey } from '../../../renderer/keyer/tried-key.svelte.ts';
import { paperKey, turn } from './paper-sidetone.ts';

async function tried() {
  const { key, tell } = paperKey();
  const all = new TriedKey(key);
  const close = all.open();
  await turn();
  /** A dot begins at a time on the sound device's clock. */
  const dot = (start: number) => {
    tell(start + 0.5, [{ kind: 'element', element: '.', start: seconds(start), end: seconds(start + 0.06) }]);
  };
  return { all, key, close, dot };
}

describe('a key that is tried', () => {
  test('knows which contact holds which lever', async () => {
    const { all, key } = await tried();
    all.press('dot', 'midi a note 1', 1);
    all.press('dash', 'keyboard KeyX', 2);
    expect(all.held).toEqual([
      { holder: 'midi a note 1', lever: 'dot' },
      { holder: 'keyboard KeyX', lever: 'dash' },
    ]);
    all.release('dot', 'midi a note 1', 3);
    all.releaseAll('keyboard');
    expect([all.held, key.levers]).toEqual([[], { dot: false, dash: false }]);
  });

  test('writes down once how soon each touch was heard, and by what', async () => {
    const { all, dot } = await tried();
    all.press('dot', 'midi a note 1', 1990);
    dot(2);
    dot(2.2);
    expect(all.heard).toEqual([{ source: 'midi a note 1', latency: 10, output: 3 }]);
  });

  test('writes down nothing that would have been heard before it was touched', async () => {
    const { all, dot } = await tried();
    all.press('dot', 'midi a note 1', 1030);
    dot(1);
    expect(all.heard).toEqual([]);
  });

  test('holds nothing and is silent once nobody tries it', async () => {
    const { all, key, close } = await tried();
    all.press('dot', 'midi a note 1', 1);
    close();
    expect([all.held, key.isOpen, key.levers.dot]).toEqual([[], false, false]);
  });
});
