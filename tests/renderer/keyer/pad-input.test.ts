import { describe, expect, test } from 'vitest';
import type { Bindings } from '../../../core/keyer/bindings.ts';
import type { Lever } from '../../../core/keyer/keyer.ts';
import { Contacts } from '../../../renderer/keyer/contacts.ts';
import { PadInput } from '../../../renderer/keyer/pad-input.ts';

/** A pad whose levers write down when they open and close. */
function pad(setting: { isStraight?: boolean; bindings?: Bindings } = {}) {
  const moves: string[] = [];
  const contacts = new Contacts();
  const now: { bindings: Bindings } = { bindings: setting.bindings ?? {} };
  const release = (lever: Lever, holder: string, at: number) => {
    if (contacts.open(lever, holder)) moves.push(`${lever} open ${String(at)}`);
  };
  const input = new PadInput(
    {
      press: (lever, holder, at) => {
        if (contacts.close(lever, holder)) moves.push(`${lever} closed ${String(at)}`);
      },
      release,
      releaseAll: () => {
        for (const lever of ['dot', 'dash'] as const) {
          for (const holder of contacts.holdersOf(lever, '')) release(lever, holder, 0);
        }
      },
    },
    () => ({ isStraight: setting.isStraight ?? false, ...now }),
  );
  const down = (code: string, timeStamp = 0, repeat = false) => input.keyDown({ code, timeStamp, repeat });
  const up = (code: string, timeStamp = 0) => {
    input.keyUp({ code, timeStamp, repeat: false });
  };
  return { input, moves, down, up, now };
}

describe('the keyboard', () => {
  test('moves levers at the times of its events', () => {
    const { moves, down, up } = pad();
    down('BracketLeft', 12.5);
    up('BracketLeft', 60);
    expect(moves).toEqual(['dot closed 12.5', 'dot open 60']);
  });

  test.each([
    ['BracketRight', 'dash'],
    ['ControlLeft', 'dot'],
    ['ControlRight', 'dash'],
  ])('begins with %s for the %s lever', (code, lever) => {
    const { moves, down } = pad();
    down(code);
    expect(moves).toEqual([`${lever} closed 0`]);
  });

  test('closes nothing by repeating itself, but is still taken', () => {
    const { moves, down } = pad();
    expect(down('BracketLeft', 5, true)).toBe(true);
    expect(moves).toEqual([]);
  });

  test('leaves every other key to the window', () => {
    const { moves, down } = pad();
    expect([down('KeyA'), down('toString')]).toEqual([false, false]);
    expect(moves).toEqual([]);
  });

  test('keys by Space with a straight key only', () => {
    const straight = pad({ isStraight: true });
    expect(straight.down('Space', 3)).toBe(true);
    expect(straight.moves).toEqual(['dot closed 3']);
    expect(pad().down('Space')).toBe(false);
  });

  test('keys by the keys that were chosen, and by no others', () => {
    const { moves, down } = pad({ bindings: { keyboard: { KeyZ: 'dash' } } });
    expect([down('KeyZ'), down('BracketLeft')]).toEqual([true, false]);
    expect(moves).toEqual(['dash closed 0']);
  });

  test('lets go of what a key holds, though it was bound anew meanwhile', () => {
    const { moves, down, up, now } = pad();
    down('BracketLeft', 1);
    now.bindings = { keyboard: { BracketLeft: 'dash' } };
    up('BracketLeft', 2);
    expect(moves).toEqual(['dot closed 1', 'dot open 2']);
  });
});

describe('mouse and touch', () => {
  test('key the pad that is touched', () => {
    const { input, moves } = pad();
    input.buttonDown({ button: 0, timeStamp: 1 }, 'dash');
    input.buttonUp({ button: 0, timeStamp: 2 });
    input.touch({ pointerId: 7, timeStamp: 3 }, 'dot');
    input.lift({ pointerId: 7, timeStamp: 4 });
    expect(moves).toEqual(['dash closed 1', 'dash open 2', 'dot closed 3', 'dot open 4']);
  });

  test('squeeze by both buttons of a mouse on the dot’s pad', () => {
    const { input, moves } = pad();
    input.buttonDown({ button: 0, timeStamp: 1 }, 'dot');
    input.buttonDown({ button: 2, timeStamp: 2 }, 'dot');
    expect(moves).toEqual(['dot closed 1', 'dash closed 2']);
  });

  test('do nothing by a button that is bound to nothing', () => {
    const { input, moves } = pad();
    input.buttonDown({ button: 1, timeStamp: 1 }, 'dot');
    expect(moves).toEqual([]);
  });

  test('hold a lever together with the keyboard until both let go', () => {
    const { input, moves, down, up } = pad();
    down('BracketLeft', 1);
    input.touch({ pointerId: 1, timeStamp: 2 }, 'dot');
    up('BracketLeft', 3);
    input.lift({ pointerId: 1, timeStamp: 4 });
    expect(moves).toEqual(['dot closed 1', 'dot open 4']);
  });

  test('let go of everything when the window is hidden', () => {
    const { input, moves, down } = pad();
    down('BracketLeft', 1);
    input.touch({ pointerId: 1, timeStamp: 2 }, 'dash');
    input.letGo();
    expect(moves.slice(2)).toEqual(['dot open 0', 'dash open 0']);
  });
});
