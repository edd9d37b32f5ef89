import { describe, expect, test } from 'vitest';
import type { Bindings } from '../../../core/keyer/bindings.ts';
import { Devices } from '../../../renderer/keyer/devices.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { paperGamepads, paperMidi } from './paper-devices.ts';
import { turn } from './paper-sidetone.ts';

/** Devices on an adapter for paddles and a gamepad, with levers that write down how they are moved. */
async function devices(bindings: Bindings = {}, isStraight = false) {
  const midi = paperMidi();
  const gamepads = paperGamepads();
  const notices = new Notices();
  const sources = { askForMidi: () => Promise.resolve(midi.access), gamepads: gamepads.source };
  const moves: string[] = [];
  const taker = {
    press: (lever: string, holder: string, at: number) =>
      moves.push(`${lever} closed by ${holder} ${String(at)}`),
    release: (lever: string, holder: string, at: number) =>
      moves.push(`${lever} opened by ${holder} ${String(at)}`),
    releaseAll: (device = 'all') => moves.push(`${device} let go`),
  };
  const all = new Devices(() => ({ isStraight, bindings }), notices, sources);
  midi.plugIn('a');
  gamepads.plugIn(0);
  const unwatch = all.watch();
  await turn();
  return { all, midi, gamepads, notices, taker, moves, unwatch };
}

describe('devices', () => {
  test('are those that are plugged in, as long as somebody watches', async () => {
    const { all, unwatch } = await devices();
    const names = () => all.present.map(({ name }) => name);
    expect(names().toSorted()).toEqual(['Pad', 'Vail Adapter']);
    expect(all.midi).toEqual({ kind: 'ready' });
    unwatch();
    expect(names()).toEqual([]);
  });

  test('move no lever while nobody attends', async () => {
    const { midi, moves } = await devices();
    midi.play('a', [0x90, 1, 64], 5);
    expect(moves).toEqual([]);
  });

  test('move the levers they are bound to', async () => {
    const { all, midi, gamepads, moves, taker } = await devices();
    all.attend(taker);
    gamepads.frame(100);
    midi.play('a', [0x90, 1, 64], 5);
    gamepads.frame(116, [5], 110);
    expect(moves).toEqual(['dot closed by midi a note 1 5', 'dash closed by gamepad 0 button 5 110']);
  });

  test('move by the bindings of their own name', async () => {
    const { all, midi, moves, taker } = await devices({ 'midi Vail Adapter': { 'note 60': 'dash' } });
    all.attend(taker);
    midi.play('a', [0x90, 1, 64], 5);
    midi.play('a', [0x90, 60, 64], 6);
    expect(moves).toEqual(['dash closed by midi a note 60 6']);
  });

  test('key by what is bound to the straight key with that only', async () => {
    const bound = { 'midi Vail Adapter': { 'note 0': 'straight' } } as const;
    const straight = await devices(bound, true);
    straight.all.attend(straight.taker);
    straight.midi.play('a', [0x90, 0, 64], 5);
    const paddle = await devices(bound);
    paddle.all.attend(paddle.taker);
    paddle.midi.play('a', [0x90, 0, 64], 5);
    expect([straight.moves, paddle.moves]).toEqual([['dot closed by midi a note 0 5'], []]);
  });

  test('open their levers when they are pulled out, say so, and settle it when they are back', async () => {
    const { all, midi, notices, moves, taker } = await devices();
    all.attend(taker);
    midi.pullOut('a');
    expect(moves).toEqual(['midi a let go']);
    expect(notices.list.map(({ text }) => text)).toEqual([expect.stringMatching(/^Vail Adapter is gone/)]);
    expect(all.news).toMatch(/^Vail Adapter is gone/);
    midi.plugIn('a');
    expect(notices.list).toEqual([]);
  });

  test('let go of everything when nobody attends any more', async () => {
    const { all, moves, taker, gamepads } = await devices();
    all.attend(taker)();
    expect(moves.toSorted()).toEqual(['gamepad 0 let go', 'midi a let go']);
    expect(gamepads.isLookedAt()).toBe(false);
  });

  test('go on for who attends now, whatever another leaves', async () => {
    const { all, midi, moves, taker, gamepads } = await devices();
    const leave = all.attend({ ...taker });
    all.attend(taker);
    leave();
    midi.play('a', [0x90, 1, 64], 5);
    expect([moves, gamepads.isLookedAt()]).toEqual([['dot closed by midi a note 1 5'], true]);
  });

  test('tell the contact that is learned, and move no lever by it', async () => {
    const { all, midi, moves, taker } = await devices();
    all.attend(taker);
    const learned: string[] = [];
    const stop = all.learn('midi a', (contact) => learned.push(contact));
    midi.play('a', [0x90, 1, 64], 5);
    expect([learned, moves]).toEqual([['note 1'], []]);
    stop();
    midi.play('a', [0x90, 1, 64], 9);
    expect(moves).toEqual(['dot closed by midi a note 1 9']);
  });
});
