import { describe, expect, test } from 'vitest';
import { buildTimeline, type Timeline } from '../../../core/timeline/timeline.ts';
import { hertz, units, wordsPerMinute } from '../../../core/units.ts';
import { Player, type Voice } from '../../../renderer/sound/player.ts';
import { PaperOutput } from './paper-output.ts';

const voice: Voice = { speed: wordsPerMinute(20), pitch: hertz(600), volume: 70 };

function timelineOf(...codes: readonly string[]): Timeline {
  const distinct = codes.map((code) => ({
    symbol: 'CHAR:x' as const,
    kind: 'sent' as const,
    letters: [code],
  }));
  const starts = Uint32Array.from({ length: codes.length + 1 }, (_, at) => at);
  return buildTimeline({ distinct, ids: Uint32Array.from(codes.keys()), starts }, 'run-on');
}

function playerOn(output: PaperOutput) {
  const seen = { ends: 0, opened: 0 };
  const player = new Player(
    voice,
    () => seen.ends++,
    () => {
      seen.opened++;
      return Promise.resolve(output);
    },
  );
  return { player, seen };
}

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
    player.setVoice({ ...voice, pitch: hertz(800), volume: 10 });
    await begun;
    expect([output.pitch, output.volume]).toEqual([800, 10]);
  });

  test('tells where it was stopped', async () => {
    const output = new PaperOutput();
    const { player } = playerOn(output);
    await player.play(timelineOf('-----', '-----'), units(20));
    output.pass(0.6);
    expect(player.stop()).toBeGreaterThan(24);
    expect(player.stop()).toBeNull();
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
});
