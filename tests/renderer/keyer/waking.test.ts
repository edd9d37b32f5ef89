import { describe, expect, test } from 'vitest';
import { Waking } from '../../../renderer/keyer/waking.ts';

interface Context {
  state: AudioContextState;
  resume: () => Promise<void>;
  suspend: () => Promise<void>;
}

/** A context that changes its state only when the test lets it, as a real one takes its time. */
function slowContext(state: AudioContextState) {
  const underWay: (() => void)[] = [];
  const change = (to: AudioContextState) =>
    new Promise<void>((resolve) => {
      underWay.push(() => {
        context.state = to;
        resolve();
      });
    });
  const context: Context = {
    state,
    resume: () => change('running'),
    suspend: () => change('suspended'),
  };
  return { context, underWay };
}

/** Lets all happen that needs no time. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a context that is made to run and to rest', () => {
  test('runs, however soon after it was sent to rest it is asked to', async () => {
    const { context, underWay } = slowContext('running');
    const waking = new Waking(context);
    void waking.sleep();
    await turn();
    const awake = waking.wake();
    underWay[0]?.();
    await turn();
    underWay[1]?.();
    await awake;
    expect(context.state).toBe('running');
  });

  test('rests, however soon after it was woken that is asked', async () => {
    const { context, underWay } = slowContext('suspended');
    const waking = new Waking(context);
    void waking.wake();
    await turn();
    const asleep = waking.sleep();
    underWay[0]?.();
    await turn();
    underWay[1]?.();
    await asleep;
    expect(context.state).toBe('suspended');
  });

  test('stays as it is when it is asked for both before anything began', async () => {
    const { context, underWay } = slowContext('running');
    const waking = new Waking(context);
    await Promise.all([waking.sleep(), waking.wake()]);
    expect([context.state, underWay.length]).toEqual(['running', 0]);
  });

  test('can be woken again after a device refused', async () => {
    const refused = new Error('no device');
    const context: Context = {
      state: 'suspended',
      resume: () => Promise.reject(refused),
      suspend: () => Promise.resolve(),
    };
    const waking = new Waking(context);
    await expect(waking.wake()).rejects.toBe(refused);
    context.resume = () => {
      context.state = 'running';
      return Promise.resolve();
    };
    await waking.wake();
    expect(context.state).toBe('running');
  });
});
