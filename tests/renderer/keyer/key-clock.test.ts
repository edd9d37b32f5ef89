import { describe, expect, test } from 'vitest';
import type { KeyedSound } from '../../../core/keyer/keyer.ts';
import { seconds } from '../../../core/units.ts';
import { KeyClock } from '../../../renderer/keyer/key-clock.ts';

const dot = (start: number): KeyedSound => ({
  kind: 'element',
  element: '.',
  start: seconds(start),
  end: seconds(start + 0.0625),
});

describe('the clock of the key', () => {
  test('does not run before a device told anything', () => {
    expect(new KeyClock().until).toBeNull();
  });

  test('is that of the first device', () => {
    const clock = new KeyClock();
    expect(clock.tell([dot(1)], seconds(1.5))).toEqual([dot(1)]);
    expect(clock.until).toBe(1.5);
  });

  test('goes on where a lost device stopped, though the next one begins at 0', () => {
    const clock = new KeyClock();
    clock.tell([dot(8)], seconds(8.5));
    expect(clock.change()).toEqual([]);
    expect(clock.until).toBe(8.5);
    expect(clock.tell([dot(0.25)], seconds(0.5))).toEqual([dot(8.75)]);
    expect(clock.until).toBe(9);
    clock.change();
    clock.tell([], seconds(0.25));
    expect(clock.until).toBe(9.25);
  });

  test('ends the mark that sounded on a lost device', () => {
    const clock = new KeyClock();
    clock.tell([{ kind: 'down', at: seconds(2) }], seconds(3));
    expect(clock.change()).toEqual([{ kind: 'up', at: 3 }]);
    expect(clock.change()).toEqual([]);
  });
});
