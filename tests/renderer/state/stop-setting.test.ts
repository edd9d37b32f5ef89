import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../core/codebook/huffman.ts';
import { startOf } from '../../../core/timeline/timeline.ts';
import { moduleOf, talliesOf } from './fake-bridge.ts';
import { book, intervalsByHand, openOnPaper } from './transport-on-paper.ts';

const intervals = intervalsByHand();

describe('breakpoints and loops', () => {
  test('halts before a line with a breakpoint, of which nothing sounds, and plays on from there', async () => {
    const { listening, output, timeline, marksUpTo } = await openOnPaper();
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
    const { listening, output, timeline } = await openOnPaper();
    listening.transport.stopSetting.toggleBreakpoint(4);
    await listening.transport.play();
    output.pass(0.5);
    listening.transport.stopSetting.toggleBreakpoint(4);
    listening.transport.stopSetting.toggleBreakpoint(8);
    output.pass(60);
    expect(listening.transport.position).toBe(startOf(timeline, 8));
  });

  test('begins with what is repeated after Stop, and steps through it', async () => {
    const { listening, timeline } = await openOnPaper();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 6 });
    await listening.transport.play();
    listening.transport.stop();
    await listening.transport.play();
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    listening.transport.stop();
    await listening.transport.steps.symbol();
    expect(listening.transport.stops.until).toBe(5);
  });

  test('plays a selection round and round until it is let go', async () => {
    const { listening, output, timeline } = await openOnPaper();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 6 });
    expect(listening.transport.position).toBe(startOf(timeline, 4));
    await listening.transport.play();
    output.pass(30);
    intervals.next();
    expect(listening.transport.phase).toBe('playing');
    expect([4, 5]).toContain(listening.transport.signalIndex);
    await listening.transport.stopSetting.setLoop(null);
    output.pass(60);
    expect(listening.transport.phase).toBe('stopped');
  });

  test('says so when nothing of a selection is sent', async () => {
    const { listening, notices } = await openOnPaper();
    await listening.transport.stopSetting.setLoop({ from: 4, to: 4 });
    expect(listening.transport.stops.loop).toBeNull();
    expect(notices.list[0]?.text).toContain('Nothing of the selection');
    await listening.transport.play();
    expect(notices.list).toEqual([]);
  });

  test('has its breakpoints by another codebook too, and none in another module', async () => {
    const { listening, output } = await openOnPaper();
    listening.transport.stopSetting.toggleBreakpoint(4);
    await listening.recode({ ...book, codebook: huffmanCodebook(talliesOf('hgfedcba\n')) });
    await listening.transport.play();
    output.pass(60);
    expect(listening.transport.sounding?.from).toBe(4);
    await listening.open(moduleOf(6, 1), book);
    expect(listening.transport.stops.breakpoints).toEqual([4]); // the same text once more
  });
});
