import { describe, expect, test } from 'vitest';
import { startOf } from '../../../core/timeline/timeline.ts';
import { units } from '../../../core/units.ts';
import { Player } from '../../../renderer/sound/player.ts';
import { PaperOutput } from './paper-output.ts';
import { defaultVoice as voice } from './voices.ts';
import { playerOn, timelineOf } from './paper-player.ts';

describe('a player, as outputs come and go', () => {
  test('goes elsewhere when its device does not wake, and says so when none does', async () => {
    const dead = new PaperOutput();
    dead.isDead = true;
    const another = new PaperOutput();
    const lively = playerOn(dead, another);
    await lively.player.play(timelineOf('.-', '--.'), units(0));
    another.pass(5);
    expect(another.gate.marks()).toHaveLength(5);
    const timeline = timelineOf('.-', '--.');
    const { player, stands } = playerOn(dead);
    await player.play(timeline, startOf(timeline, 1));
    expect(stands).toEqual([{ kind: 'lost', position: startOf(timeline, 1) }]);
    expect(player.position()).toBeNull();
  });

  test('goes elsewhere when its clock says that it runs, and does not', async () => {
    const output = new PaperOutput();
    output.isAlive = () => Promise.resolve(false);
    const another = new PaperOutput();
    const { player } = playerOn(output, another);
    await player.play(timelineOf('.-', '--.'), units(0));
    await new Promise((resolve) => setTimeout(resolve)); // what follows from it follows at once
    another.pass(5);
    expect(another.gate.marks()).toHaveLength(5);
  });

  test('tries anew after an output that could not be opened', async () => {
    const output = new PaperOutput();
    let isBroken = true;
    const player = new Player(
      voice,
      () => undefined,
      () => (isBroken ? Promise.reject(new Error('no device')) : Promise.resolve(output)),
    );
    await expect(player.play(timelineOf('.'), units(0))).rejects.toThrow('no device');
    isBroken = false;
    await player.play(timelineOf('.'), units(0));
    output.pass(1);
    expect(output.gate.marks()).toHaveLength(1);
  });

  test('sounds on after the system stopped the clock for a moment, and loses nothing', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    await player.play(timelineOf('.-', '-.'), units(0));
    output.pass(0.2);
    await output.takeAway({ forGood: false });
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(4);
    expect(seen).toEqual({ ends: 1, opened: 1 });
  });

  test('goes on through another output with the symbol that was cut short when its device is gone', async () => {
    const output = new PaperOutput();
    const another = new PaperOutput();
    const { player, seen } = playerOn(output, another);
    await player.play(timelineOf('.-', '--.', '..'), units(0));
    output.pass(0.6); // in the second symbol
    await output.takeAway({ forGood: true });
    expect(output.isClosed).toBe(true);
    another.pass(5);
    expect(another.gate.marks()).toHaveLength(5);
    expect(seen.ends).toBe(1);
  });

  test('says where it was when there is no sound to be had, and tries anew when it is asked', async () => {
    const output = new PaperOutput();
    const dead = new PaperOutput();
    const { player, stands } = playerOn(output, dead);
    const timeline = timelineOf('.-', '--.', '..');
    dead.isDead = true;
    await player.play(timeline, units(0));
    output.pass(0.6);
    await output.takeAway({ forGood: true });
    expect(stands).toEqual([{ kind: 'lost', position: startOf(timeline, 1) }]);
    expect(dead.isClosed).toBe(true);
    expect(player.position()).toBeNull();
  });

  test('leaves the sound alone when devices change in silence', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    await player.play(timelineOf('.'), units(0));
    output.pass(3);
    await output.takeAway({ forGood: false });
    expect(output.isAwake).toBe(false);
    expect(seen.opened).toBe(1);
  });
});
