import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { defaultAreas } from '../../../core/count/area.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { marksOf, startOf } from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { Listening } from '../../../renderer/state/listening.svelte.ts';
import { Notices } from '../../../renderer/state/notices.svelte.ts';
import { Preferences } from '../../../renderer/state/preferences.svelte.ts';
import { PaperOutput } from '../sound/paper-output.ts';
import { fakeBridge, moduleOf, talliesOf } from './fake-bridge.ts';

const text = 'abc\ndef\ngah\n';
const book = {
  codebook: huffmanCodebook(talliesOf('abcdefgh\n')),
  areas: defaultAreas,
  kept: null,
  tallies: [],
  limit: null,
};

/** `abc`, `def` and `gah` open, one a line, on an output whose clock the test moves. */
async function open(source = text) {
  const stored: object[] = [];
  const bridge = fakeBridge({
    changeSettings: (change) => {
      stored.push(change);
      return Promise.resolve(defaultSettings);
    },
    readModule: (id) => Promise.resolve({ module: moduleOf(id, 1), text: source }),
  });
  const notices = new Notices();
  const output = new PaperOutput();
  const preferences = new Preferences(bridge, notices, defaultSettings);
  const listening = new Listening(bridge, preferences, notices, () => Promise.resolve(output));
  await listening.open(moduleOf(5, 1), book);
  const { timeline } = listening.transmission ?? {};
  if (timeline === undefined) throw new Error('nothing is open');
  const marksUpTo = (signal: number) =>
    Array.from({ length: signal }, (_, at) => marksOf(timeline, at).length).reduce((a, b) => a + b, 0);
  return { listening, notices, output, stored, timeline, marksUpTo };
}

let look: () => void = () => undefined;
beforeEach(() => {
  vi.stubGlobal('setInterval', (next: () => void) => {
    look = next;
    return 1;
  });
  vi.stubGlobal('clearInterval', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the transport', () => {
  test('halts before a line with a breakpoint, of which nothing sounds, and plays on from there', async () => {
    const { listening, output, timeline, marksUpTo } = await open();
    listening.transport.stopSetting.toggleBreakpoint(5); // in the second line
    await listening.transport.play();
    output.pass(60);
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    expect(output.gate.marks()).toHaveLength(marksUpTo(4));
    await listening.transport.play();
    output.pass(60);
    expect(listening.transport.phase).toBe('stopped');
    expect(output.gate.marks()).toHaveLength(marksUpTo(12));
  });

  test('minds a breakpoint that is set or taken away while it plays', async () => {
    const { listening, output, timeline } = await open();
    listening.transport.stopSetting.toggleBreakpoint(4);
    await listening.transport.play();
    output.pass(0.5);
    listening.transport.stopSetting.toggleBreakpoint(4);
    listening.transport.stopSetting.toggleBreakpoint(8);
    output.pass(60);
    expect(listening.transport.position).toBe(startOf(timeline, 8));
  });

  test('sounds one symbol and stands', async () => {
    const { listening, output, timeline, marksUpTo } = await open();
    await listening.transport.steps.symbol();
    output.pass(10);
    expect(output.gate.marks()).toHaveLength(marksUpTo(1));
    await listening.transport.steps.symbol();
    output.pass(10);
    expect(listening.transport.position).toBe(startOf(timeline, 2));
    expect(output.gate.marks()).toHaveLength(marksUpTo(2));
    expect(listening.transport.phase).toBe('paused');
  });

  test('sounds what is left of a line and stands at the next', async () => {
    const { listening, output, timeline } = await open();
    await listening.transport.steps.goTo(1);
    await listening.transport.steps.line();
    output.pass(20);
    expect(listening.transport.position).toBe(startOf(timeline, 4));
  });

  test('stands after the symbol that sounds when it is asked for a step while it plays', async () => {
    const { listening, output } = await open();
    await listening.transport.play();
    output.pass(0.4);
    look();
    const at = listening.transport.signalIndex;
    await listening.transport.steps.symbol();
    output.pass(20);
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.signalIndex - at).toBeGreaterThanOrEqual(1);
    expect(listening.transport.signalIndex - at).toBeLessThanOrEqual(2);
  });

  test('goes on to the cursor, and not to one that lies behind, which it says', async () => {
    const { listening, output, notices, timeline } = await open();
    await listening.transport.steps.onTo(6);
    output.pass(20);
    expect(listening.transport.position).toBe(startOf(timeline, 6));
    await listening.transport.steps.onTo(2);
    expect(listening.transport.phase).toBe('paused');
    expect(notices.list[0]?.text).toContain('The cursor stands at what sounds');
    await listening.transport.play();
    expect(notices.list).toEqual([]);
  });

  test('plays to the end after the last symbol, and is at the beginning again', async () => {
    const { listening, output } = await open();
    await listening.transport.steps.goTo(11);
    await listening.transport.steps.symbol();
    output.pass(10);
    expect(listening.transport.phase).toBe('stopped');
    expect(listening.transport.position).toBe(0);
  });

  test('goes to a place of the source, playing on if it played', async () => {
    const { listening, output, timeline } = await open();
    await listening.transport.steps.goTo(4);
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    await listening.transport.play();
    output.pass(0.2);
    await listening.transport.steps.goTo(9);
    output.pass(0.2);
    look();
    expect(listening.transport.phase).toBe('playing');
    expect(listening.transport.signalIndex).toBe(9);
  });

  test('goes back by a symbol', async () => {
    const { listening, timeline } = await open();
    await listening.transport.steps.goTo(4);
    await listening.transport.steps.back();
    expect(listening.transport.position).toBe(startOf(timeline, 3));
    await listening.transport.seek(0);
    await listening.transport.steps.back();
    expect(listening.transport.position).toBe(0);
  });

  test('stays stopped when it is asked to go back', async () => {
    const { listening } = await open();
    await listening.transport.steps.back();
    await listening.transport.steps.lineBack();
    expect(listening.transport.phase).toBe('stopped');
  });

  test('begins with what is repeated after Stop, and steps through it', async () => {
    const { listening, timeline } = await open();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 6 });
    await listening.transport.play();
    listening.transport.stop();
    await listening.transport.play();
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    listening.transport.stop();
    await listening.transport.steps.symbol();
    expect(listening.transport.stops.until).toBe(5);
  });

  test('tells of each time that it is sent somewhere, and not of what it comes to by itself', async () => {
    const { listening, output } = await open();
    await listening.transport.play();
    const before = listening.transport.moves;
    output.pass(5);
    look();
    expect(listening.transport.moves).toBe(before);
    await listening.transport.steps.goTo(4);
    expect(listening.transport.moves).toBeGreaterThan(before);
  });

  test('plays a selection round and round until it is let go', async () => {
    const { listening, output, timeline } = await open();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 6 });
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    await listening.transport.play();
    output.pass(30);
    look();
    expect(listening.transport.phase).toBe('playing');
    expect([4, 5]).toContain(listening.transport.signalIndex);
    await listening.transport.stopSetting.setLoop(null);
    output.pass(60);
    expect(listening.transport.phase).toBe('stopped');
  });

  test('says so when nothing of a selection is sent', async () => {
    const { listening, notices } = await open();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 4 });
    expect(listening.transport.stops.loop).toBeNull();
    expect(notices.list[0]?.text).toContain('Nothing of the selection');
    await listening.transport.play();
    expect(notices.list).toEqual([]);
  });

  test('goes on where it is, and loses no mark, when effective speed and parting change while it plays', async () => {
    const { listening, output, stored, marksUpTo } = await open();
    await listening.transport.play();
    output.pass(0.5);
    listening.setSound({ spacing: 'spaced' });
    output.pass(0.5);
    listening.setSound({ effective: 8, fist: 'bug', edge: 8 });
    output.pass(0.5);
    listening.setVoice({ speed: wordsPerMinute(40) });
    output.pass(200);
    expect(listening.transport.phase).toBe('stopped');
    expect(output.gate.marks()).toHaveLength(marksUpTo(12));
    expect(output.gate.jumps()).toBe(0);
    expect(stored).toContainEqual({ effective: 8, fist: 'bug', edge: 8 });
    expect(listening.transmission?.timeline.stretch).toBeGreaterThan(5);
  });

  test('has its breakpoints by another codebook too, and none in another module', async () => {
    const { listening, output } = await open();
    listening.transport.stopSetting.toggleBreakpoint(4);
    await listening.recode({ ...book, codebook: huffmanCodebook(talliesOf('hgfedcba\n')) });
    await listening.transport.play();
    output.pass(60);
    expect(listening.transport.sounding?.from).toBe(4);
    await listening.open(moduleOf(6, 1), book);
    expect(listening.transport.stops.breakpoints).toEqual([4]); // the same text once more
  });

  test('lights the lamp while a mark sounds, and not in silence', async () => {
    const { listening, output } = await open();
    await listening.transport.play();
    output.pass(0.05);
    look();
    expect(listening.transport.isLit).toBe(true);
    listening.transport.pause();
    expect(listening.transport.isLit).toBe(false);
  });

  test('minds a step that is asked for, and a speed that is set, before it sounds', async () => {
    const { listening, output, timeline, marksUpTo } = await open();
    const begun = listening.transport.play();
    listening.setSound({ spacing: 'spaced' });
    await listening.transport.steps.symbol();
    await begun;
    output.pass(30);
    expect(output.gate.marks()).toHaveLength(marksUpTo(1));
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBeGreaterThan(startOf(timeline, 1));
  });

  test('stays where it was when there is no sound to be had', async () => {
    const { listening, output, notices, timeline } = await open();
    await listening.transport.steps.goTo(4);
    output.wake = () => Promise.reject(new Error('no device'));
    await listening.transport.play();
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    expect(notices.list).toHaveLength(1);
  });

  test('stands where it was when the sound is lost, and says so', async () => {
    const { listening, output, notices } = await open();
    await listening.transport.play();
    output.pass(1);
    await output.takeAway({ forGood: true });
    expect(listening.transport.phase).toBe('paused');
    expect(notices.list[0]?.text).toContain('took the sound away');
  });
});
