import { describe, expect, test } from 'vitest';
import { startOf } from '../../../core/timeline/timeline.ts';
import { wordsPerMinute } from '../../../core/units.ts';
import { intervalsByHand, openOnPaper } from './transport-on-paper.ts';

const intervals = intervalsByHand();

describe('the transport', () => {
  test('sounds one symbol and stands', async () => {
    const { listening, output, timeline, marksUpTo } = await openOnPaper();
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
    const { listening, output, timeline } = await openOnPaper();
    await listening.transport.steps.goTo(1);
    await listening.transport.steps.line();
    output.pass(20);
    expect(listening.transport.position).toBe(startOf(timeline, 4));
  });

  test('stands after the symbol that sounds when it is asked for a step while it plays', async () => {
    const { listening, output } = await openOnPaper();
    await listening.transport.play();
    output.pass(0.4);
    intervals.next();
    const at = listening.transport.signalIndex;
    await listening.transport.steps.symbol();
    output.pass(20);
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.signalIndex - at).toBeGreaterThanOrEqual(1);
    expect(listening.transport.signalIndex - at).toBeLessThanOrEqual(2);
  });

  test('goes on to the cursor, and not to one that lies behind, which it says', async () => {
    const { listening, output, notices, timeline } = await openOnPaper();
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
    const { listening, output } = await openOnPaper();
    await listening.transport.steps.goTo(11);
    await listening.transport.steps.symbol();
    output.pass(10);
    expect(listening.transport.phase).toBe('stopped');
    expect(listening.transport.position).toBe(0);
  });

  test('goes to a place of the source, playing on if it played', async () => {
    const { listening, output, timeline } = await openOnPaper();
    await listening.transport.steps.goTo(4);
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    await listening.transport.play();
    output.pass(0.2);
    await listening.transport.steps.goTo(9);
    output.pass(0.2);
    intervals.next();
    expect(listening.transport.phase).toBe('playing');
    expect(listening.transport.signalIndex).toBe(9);
  });

  test('goes back by a symbol', async () => {
    const { listening, timeline } = await openOnPaper();
    await listening.transport.steps.goTo(4);
    await listening.transport.steps.back();
    expect(listening.transport.position).toBe(startOf(timeline, 3));
    await listening.transport.seek(0);
    await listening.transport.steps.back();
    expect(listening.transport.position).toBe(0);
  });

  test('stays stopped when it is asked to go back', async () => {
    const { listening } = await openOnPaper();
    await listening.transport.steps.back();
    await listening.transport.steps.lineBack();
    expect(listening.transport.phase).toBe('stopped');
  });

  test('tells of each time that it is sent somewhere, and not of what it comes to by itself', async () => {
    const { listening, output } = await openOnPaper();
    await listening.transport.play();
    const before = listening.transport.moves;
    output.pass(5);
    intervals.next();
    expect(listening.transport.moves).toBe(before);
    await listening.transport.steps.goTo(4);
    expect(listening.transport.moves).toBeGreaterThan(before);
  });

  test('goes on where it is, and loses no mark, when effective speed and parting change while it plays', async () => {
    const { listening, output, stored, marksUpTo } = await openOnPaper();
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

  test('lights the lamp while a mark sounds, and not in silence', async () => {
    const { listening, output } = await openOnPaper();
    await listening.transport.play();
    output.pass(0.05);
    intervals.next();
    expect(listening.transport.isLit).toBe(true);
    listening.transport.pause();
    expect(listening.transport.isLit).toBe(false);
  });

  test('minds a step that is asked for, and a speed that is set, before it sounds', async () => {
    const { listening, output, timeline, marksUpTo } = await openOnPaper();
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
    const { listening, output, notices, timeline } = await openOnPaper();
    await listening.transport.steps.goTo(4);
    output.wake = () => Promise.reject(new Error('no device'));
    await listening.transport.play();
    expect(listening.transport.phase).toBe('paused');
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    expect(notices.list).toHaveLength(1);
  });

  test('stands where it was when the sound is lost, and says so', async () => {
    const { listening, output, notices } = await openOnPaper();
    await listening.transport.play();
    output.pass(1);
    await output.takeAway({ forGood: true });
    expect(listening.transport.phase).toBe('paused');
    expect(notices.list[0]?.text).toContain('took the sound away');
  });
});
