import { describe, expect, test } from 'vitest';
import { buildTimeline, startOf } from '../../../core/timeline/timeline.ts';
import { hertz, units, wordsPerMinute } from '../../../core/units.ts';
import { HORIZON } from '../../../renderer/sound/plan-keying.ts';
import { PaperOutput } from './paper-output.ts';
import { defaultVoice as voice } from './voices.ts';
import { playerOn, timelineOf } from './paper-player.ts';

describe('a player', () => {
  test('plays to the end, says so once, and lets the clock sleep', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    await player.play(timelineOf('.-'), units(0));
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(2);
    expect(seen.ends).toBe(1);
    expect(output.isAwake).toBe(false);
    expect(player.position()).toBeNull();
  });

  test('plays again what came to its end', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    await player.play(timelineOf('.-'), units(0));
    output.pass(5);
    await player.play(timelineOf('.-'), units(0));
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(4);
    expect(seen).toEqual({ ends: 2, opened: 1 });
  });

  test('leaves no mark out where the window is held up as it begins', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    let isHeldUp = true;
    output.graph.onBegin = () => {
      if (isHeldUp) output.now += 0.2;
      isHeldUp = false;
    };
    await player.play(timelineOf('.-'), units(0));
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(2);
  });

  test('begins in the end however long everything takes', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    output.graph.onBegin = () => (output.now += 0.2);
    await player.play(timelineOf('.-'), units(0));
    output.graph.onBegin = () => undefined;
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(2);
    expect(seen.ends).toBe(1);
  });

  test('stays silent when it is stopped before it could begin, and lets the clock sleep', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    const begun = player.play(timelineOf('---'), units(0));
    player.stop();
    await begun;
    expect(output.gate.marks()).toHaveLength(0);
    expect(output.isAwake).toBe(false);
  });

  test('plays what was asked last, through one output, however hastily it is asked', async () => {
    const output = new PaperOutput();
    const { player, seen } = playerOn(output);
    const first = player.play(timelineOf('---'), units(0));
    player.stop();
    const second = player.play(timelineOf('.'), units(0));
    await Promise.all([first, second]);
    expect(output.isAwake).toBe(true);
    output.pass(3);
    expect(output.gate.marks()).toHaveLength(1);
    expect(seen).toEqual({ ends: 1, opened: 1 });
  });

  test('has the pitch and the volume that were set while it opened', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    const begun = player.play(timelineOf('.'), units(0));
    player.change({ voice: { ...voice, pitch: hertz(800), volume: 10 } });
    await begun;
    expect(output.graph.voice).toMatchObject({ pitch: 800, volume: 10 });
  });

  test('has the parting and the way that were set while it opened, and woke', async () => {
    const output = new PaperOutput();
    const { player, stands } = playerOn(output);
    const timeline = timelineOf('.-', '-.', '..', '--');
    const spaced = buildTimeline(timeline.signals, 'spaced');
    const begun = player.play(timeline, startOf(timeline, 1));
    player.change({ timeline: spaced });
    await Promise.resolve(); // it is open, and wakes
    player.change({ route: { halts: [3], loop: null } });
    expect(player.position()).toBe(startOf(spaced, 1));
    await begun;
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(4);
    expect(stands).toEqual([{ kind: 'halt', position: startOf(spaced, 3) }]);
  });

  test('has what was set while it went on elsewhere', async () => {
    const output = new PaperOutput();
    const another = new PaperOutput();
    const { player, stands } = playerOn(output, another);
    const timeline = timelineOf('.-', '--.', '..', '--');
    const spaced = buildTimeline(timeline.signals, 'spaced');
    await player.play(timeline, units(0));
    output.pass(0.6); // in the second symbol
    another.isAlive = () => {
      player.change({ timeline: spaced, route: { halts: [3], loop: null } });
      return another.wake();
    };
    await output.takeAway({ forGood: true });
    another.pass(5);
    expect(another.gate.marks()).toHaveLength(5);
    expect(stands).toEqual([{ kind: 'halt', position: startOf(spaced, 3) }]);
  });

  test('makes noise that sets in while it sounds as far ahead as the rest', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    await player.play(timelineOf('-----'), units(0));
    output.graph.filled = 0;
    player.change({ voice: { ...voice, conditions: { ...voice.conditions, noise: 10 } } });
    expect(output.graph.filled).toBe(output.now + HORIZON);
  });

  test('tells where it was stopped', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    await player.play(timelineOf('-----', '-----'), units(20));
    output.pass(0.6);
    expect(player.stop()).toBeGreaterThan(24);
    expect(player.stop()).toBeNull();
  });

  test('stands before a halt, tells where, and lets the clock sleep', async () => {
    const output = new PaperOutput();
    const { player, stands } = playerOn(output);
    const timeline = timelineOf('.-', '-.', '..');
    await player.play(timeline, units(0), { halts: [1], loop: null });
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(2);
    expect(stands).toEqual([{ kind: 'halt', position: startOf(timeline, 1) }]);
    expect(output.isAwake).toBe(false);
  });

  test('changes speed, parting and way while it sounds, each time in one go', async () => {
    const output = new PaperOutput();
    const { player, stands } = playerOn(output);
    const timeline = timelineOf('.-', '-.', '..', '--');
    await player.play(timeline, units(0));
    output.pass(0.2);
    const spaced = buildTimeline(timeline.signals, 'spaced');
    const faster = { ...voice, speed: wordsPerMinute(40) };
    player.change({ voice: faster, timeline: spaced, route: { halts: [3], loop: null } });
    output.pass(5);
    expect(output.gate.marks()).toHaveLength(6);
    expect(stands).toEqual([{ kind: 'halt', position: startOf(spaced, 3) }]);
    expect(output.gate.jumps()).toBe(0);
  });

  test('lets noise and fading begin where the transmission does, and end with it', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    await player.play(timelineOf('-----'), units(0));
    output.pass(0.2);
    expect(output.graph.begun).toBeCloseTo(0.03, 9);
    expect(output.graph.filled).toBeGreaterThan(output.now + HORIZON - 0.2);
    player.stop();
    expect(output.graph.begun).toBeNull();
  });
});
