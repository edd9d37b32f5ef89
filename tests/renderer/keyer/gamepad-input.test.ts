import { describe, expect, test } from 'vitest';
import { GamepadInput } from '../../../renderer/keyer/gamepad-input.ts';
import { paperGamepads, writtenDown } from './paper-devices.ts';

function gamepad() {
  const pads = paperGamepads();
  const { listener, told } = writtenDown();
  const input = new GamepadInput(pads.source, listener);
  pads.plugIn(0);
  input.start();
  return { ...pads, input, told };
}

/** One that is attended since the time 100. */
function attended() {
  const all = gamepad();
  all.input.attend();
  all.frame(100);
  return all;
}

describe('a gamepad', () => {
  test('closes and opens the contact of a button, at the gamepad’s own time', () => {
    const { told, frame } = attended();
    frame(116, [4], 108.5);
    frame(132, [], 120.25);
    expect(told).toEqual([
      'gamepad 0 came',
      'gamepad 0 closed button 4 108.5',
      'gamepad 0 opened button 4 120.25',
    ]);
  });

  test('tells nothing of a button that stays as it is', () => {
    const { told, frame } = attended();
    frame(116, [4], 108);
    frame(132, [4], 108);
    expect(told).toHaveLength(2);
  });

  test.each([
    ['before the look before', 20, 100],
    ['in the future', 500, 116],
  ])('lays a time that lies %s into the frame', (_where, timestamp, at) => {
    const { told, frame } = attended();
    frame(116, [5], timestamp);
    expect(told.at(-1)).toBe(`gamepad 0 closed button 5 ${String(at)}`);
  });

  test('is looked at only while somebody keys', () => {
    const { input, isLookedAt } = gamepad();
    const seen = [isLookedAt()];
    input.attend();
    seen.push(isLookedAt());
    input.rest();
    seen.push(isLookedAt());
    expect(seen).toEqual([false, true, false]);
  });

  test('tells nothing of a button that was held before anyone keyed, until it is pressed anew', () => {
    const { input, told, frame } = gamepad();
    input.attend();
    frame(100, [4]);
    frame(116, []);
    frame(132, [4]);
    expect(told.slice(1)).toEqual(['gamepad 0 opened button 4 116', 'gamepad 0 closed button 4 132']);
  });

  test('is told when it comes and when it goes', () => {
    const { told, plugIn, pullOut } = gamepad();
    plugIn(1);
    pullOut(0);
    expect(told).toEqual(['gamepad 0 came', 'gamepad 1 came', 'gamepad 0 gone']);
  });

  test('is gone where another has its place', () => {
    const { told, plugIn } = gamepad();
    plugIn(0, 'Another');
    expect(told).toEqual(['gamepad 0 came', 'gamepad 0 gone', 'gamepad 0 came']);
  });

  test('is missed in a frame, though nothing told that it went', () => {
    const { told, frame, source } = attended();
    (source.pads() as unknown[]).length = 0;
    frame(116);
    expect(told.at(-1)).toBe('gamepad 0 gone');
  });
});
