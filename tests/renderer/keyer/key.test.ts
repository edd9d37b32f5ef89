import { describe, expect, test } from 'vitest';
import type { KeyedSound } from '../../../core/keyer/keyer.ts';
import { seconds } from '../../../core/units.ts';
import { paperKey, turn } from './paper-sidetone.ts';

const dot = (start: number): KeyedSound => ({
  kind: 'element',
  element: '.',
  start: seconds(start),
  end: seconds(start + 0.0625),
});

describe('the key', () => {
  test('does nothing while nobody hears it', async () => {
    const { key, told } = paperKey();
    key.press('dot', 'keyboard KeyZ', 1);
    await turn();
    expect(key.levers).toEqual({ dot: false, dash: false });
    expect(told).toEqual([]);
  });

  test('moves its levers at the times of the events', async () => {
    const { key, open, moves } = paperKey();
    open();
    await turn();
    key.press('dot', 'keyboard KeyZ', 1750);
    key.release('dot', 'keyboard KeyZ', 1875);
    expect(moves()).toEqual([
      { lever: 'dot', isClosed: true, at: 1.75 },
      { lever: 'dot', isClosed: false, at: 1.875 },
    ]);
  });

  test('takes an event for now that says what cannot be', async () => {
    const { key, open, moves } = paperKey();
    open();
    await turn();
    key.press('dot', 'gamepad 4', 3_600_000);
    key.release('dot', 'gamepad 4', 0);
    expect(moves().map(({ at }) => at)).toEqual([2, 2]);
  });

  test('keeps what is keyed while the sound device opens', async () => {
    const { key, open, moves } = paperKey();
    open();
    key.press('dash', 'touch 1', 1750);
    await turn();
    expect(moves()).toEqual([{ lever: 'dash', isClosed: true, at: 1.75 }]);
  });

  test('holds a lever closed while any of two devices does', async () => {
    const { key, open, moves } = paperKey();
    open();
    await turn();
    key.press('dot', 'keyboard KeyZ', 1);
    key.press('dot', 'gamepad 4', 2);
    key.release('dot', 'keyboard KeyZ', 3);
    expect(key.levers.dot).toBe(true);
    key.release('dot', 'gamepad 4', 4);
    expect(key.levers.dot).toBe(false);
    expect(moves()).toHaveLength(2);
  });

  test('opens what a device held that is pulled out, and nothing else', async () => {
    const { key, open } = paperKey();
    open();
    await turn();
    key.press('dot', 'midi note 1', 1);
    key.press('dash', 'keyboard KeyX', 2);
    key.releaseAll('midi');
    expect(key.levers).toEqual({ dot: false, dash: true });
  });

  test('leaves a lever closed that another device still holds', async () => {
    const { key, open, moves } = paperKey();
    open();
    await turn();
    key.press('dot', 'midi A note 1', 1900);
    key.press('dot', 'midi AB note 1', 1950);
    key.releaseAll('midi A');
    expect(key.levers.dot).toBe(true);
    key.releaseAll('midi AB');
    expect(moves().map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  test('opens its levers and drops what is still to sound before it rests', async () => {
    const { key, open, told } = paperKey();
    const close = open();
    await turn();
    key.press('dot', 'keyboard KeyZ', 1);
    close();
    expect(key.levers.dot).toBe(false);
    expect(told.slice(-3)).toEqual(['move', 'rest', 'sleep']);
  });

  test('sends a sound device to sleep that opens after everybody left', async () => {
    const { open, told } = paperKey();
    const close = open();
    close();
    await turn();
    expect(told.at(-1)).toBe('sleep');
    expect(told).not.toContain('wake');
  });

  test('sends the device to sleep that takes over after everybody left', async () => {
    const { open, lose, told } = paperKey();
    const close = open();
    await turn();
    lose();
    close();
    await turn();
    expect(told.slice(told.indexOf('close'))).toEqual(['close', 'set', 'sleep']);
  });

  test('goes on by one clock when another device takes over', async () => {
    const { key, open, tell, lose, heard, tellers } = paperKey();
    open();
    await turn();
    tell(8, [dot(7)]);
    lose();
    await turn();
    expect(tellers).toHaveLength(2);
    expect(key.now).toBe(8);
    tell(1, [dot(0.5)]);
    expect(heard).toEqual([dot(7), dot(8.5)]);
    expect(key.now).toBe(9);
  });

  test('hears no more of a device that it left', async () => {
    const { open, tell, lose, heard } = paperKey();
    open();
    await turn();
    lose();
    await turn();
    tell(100, [dot(99)], 0);
    expect(heard).toEqual([]);
  });

  test('ends a bug’s dash whose device is lost', async () => {
    const { open, tell, lose, heard } = paperKey({ keyer: 'bug' });
    open();
    await turn();
    tell(2, [{ kind: 'down', at: seconds(1.5) }]);
    lose();
    await turn();
    expect(heard).toEqual([
      { kind: 'down', at: 1.5 },
      { kind: 'up', at: 2 },
    ]);
  });

  test('tells how long a touch took to be heard, from the event’s own timestamp', async () => {
    const { key, open, tell } = paperKey();
    open();
    await turn();
    key.press('dot', 'keyboard KeyZ', 1996);
    tell(2.5, [dot(2)]);
    expect(key.touch).toEqual({ source: 'keyboard KeyZ', lever: 'dot', latency: 4 });
  });

  test.each([1.9, 3600])('tells no latency when the audio clock is elsewhere, at %d s', async (start) => {
    const { key, open, tell } = paperKey();
    open();
    await turn();
    key.press('dot', 'keyboard KeyZ', 2000);
    tell(start + 0.5, [dot(start)]);
    expect(key.touch).toEqual({ source: 'keyboard KeyZ', lever: 'dot', latency: null });
  });
});
