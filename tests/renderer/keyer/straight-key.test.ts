import { describe, expect, test } from 'vitest';
import { paperKey, turn } from './paper-sidetone.ts';

describe('a straight key', () => {
  const straight = { keyer: 'straight' } as const;

  test.each([
    { keyerSpeed: 30 },
    { keyerWeight: 55 },
    { sidetoneVolume: 10 },
    { sidetonePitch: 500 },
    { patience: null },
  ])('keeps a held mark when %o is set', async (changed) => {
    const { key, open, tell, heard, change, page } = paperKey(straight);
    open();
    await turn();
    key.press('dot', 'keyboard Space', 2000);
    change(changed);
    key.release('dot', 'keyboard Space', (page.now = 2100));
    page.now = 2200;
    tell(1);
    expect(heard).toEqual([
      { kind: 'down', at: 2 },
      { kind: 'up', at: 2.1 },
    ]);
  });

  test.each([{ keyerSwap: true }, { keyerSettling: 5 }, { keyer: 'bug' } as const])(
    'ends a held mark, and opens the lever, when %o is set',
    async (changed) => {
      const { key, open, heard, told, change, page } = paperKey(straight);
      open();
      await turn();
      key.press('dot', 'keyboard Space', 2000);
      page.now = 2100;
      change(changed);
      expect(key.levers.dot).toBe(false);
      expect(told.slice(-2)).toEqual(['move', 'set']);
      expect(heard).toEqual([
        { kind: 'down', at: 2 },
        { kind: 'up', at: 2.1 },
      ]);
    },
  );

  test('ends a held mark when the focus is lost', async () => {
    const { key, open, heard, page } = paperKey(straight);
    const close = open();
    await turn();
    key.press('dot', 'keyboard Space', 2000);
    page.now = 2100;
    close();
    expect(heard).toEqual([
      { kind: 'down', at: 2 },
      { kind: 'up', at: 2.1 },
    ]);
  });

  test('ends a mark that is held while the machine falls asleep, and is read again when it wakes', async () => {
    const { key, open, tell, heard, doze, page } = paperKey(straight);
    open();
    await turn();
    key.press('dot', 'keyboard Space', 2000);
    page.now = 2100;
    doze();
    await turn();
    page.now += 600_000;
    tell(0.5);
    expect(key.levers.dot).toBe(false);
    key.press('dot', 'keyboard Space', page.now);
    key.release('dot', 'keyboard Space', (page.now += 50));
    page.now += 100;
    tell(1);
    expect(heard).toEqual([
      { kind: 'down', at: 2 },
      { kind: 'up', at: 2.1 },
      { kind: 'down', at: 602.1 },
      { kind: 'up', at: 602.15 },
    ]);
  });

  test('ends each mark of a device whose clock jumps', async () => {
    const { key, open, tell, heard, page } = paperKey(straight);
    open();
    await turn();
    for (const jump of [0, 7_200_000, -7_200_000, -300, NaN]) {
      key.press('dot', 'gamepad 4', page.now);
      page.now += 100;
      key.release('dot', 'gamepad 4', page.now + jump);
      page.now += 100;
      tell(page.now / 1000);
    }
    expect(heard.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => ['down', 'up']).flat());
  });
});
