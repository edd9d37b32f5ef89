import { describe, expect, test, vi } from 'vitest';
import { type Bridge, type Reply, inputs } from '../../core/bridge.ts';
import { sounderError } from '../../core/errors.ts';
import { type CallEvent, serve } from '../../electron/ipc.ts';

const ours: CallEvent = { senderFrame: { url: 'app://sounder/index.html', parent: null } };

/** A bridge whose every call is one spy, behind the port through which the window calls it. */
const served = (call: (...input: unknown[]) => unknown = () => 'answer') => {
  const spy = vi.fn((...input: unknown[]) => Promise.resolve(call(...input)));
  const listeners = new Map<string, (event: CallEvent, ...input: unknown[]) => Promise<Reply<unknown>>>();
  const bridge = Object.fromEntries(Object.keys(inputs).map((name) => [name, spy])) as unknown as Bridge;
  serve({ handle: (name, listener) => listeners.set(name, listener) }, bridge);
  const ask = (name: keyof Bridge, event: CallEvent, ...input: unknown[]) =>
    listeners.get(name)?.(event, ...input);
  return { spy, ask, names: [...listeners.keys()] };
};

describe('a call of the bridge', () => {
  test('is answered with its value', async () => {
    const { ask, spy } = served();
    expect(await ask('readModule', ours, 7)).toEqual({ ok: true, value: 'answer' });
    expect(spy).toHaveBeenCalledExactlyOnceWith(7);
  });

  test('is there for every name of the contract', () => {
    expect(served().names).toEqual(Object.keys(inputs));
  });

  test.each([
    ['a page from elsewhere', { url: 'https://example.org/', parent: null }],
    ['another host of our scheme', { url: 'app://elsewhere/index.html', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['a frame inside our page', { url: 'app://sounder/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('is refused to %s', async (_who, senderFrame) => {
    const { ask, spy } = served();
    expect(await ask('about', { senderFrame })).toMatchObject({ ok: false, code: 'bad-sender' });
    expect(spy).not.toHaveBeenCalled();
  });

  test.each([
    ['index', []],
    ['index', ['3']],
    ['index', [1.5]],
    ['index', [1, 2]],
    ['about', [1]],
    ['changeSettings', [{ speed: 1000 }]],
    ['changeSettings', [{ colour: 'red' }]],
    ['changeSettings', [null]],
  ] as const)('%s is refused with %j', async (name, input) => {
    const { ask, spy } = served();
    expect(await ask(name, ours, ...input)).toMatchObject({ ok: false, code: 'bad-input' });
    expect(spy).not.toHaveBeenCalled();
  });

  test('is refused at the first of many complaints', async () => {
    const { ask } = served();
    const answer = await ask('changeSettings', ours, { speed: 1000, theme: 'red', areas: Array(9).fill(0) });
    expect(answer).toMatchObject({ ok: false, code: 'bad-input' });
    expect(answer).not.toMatchObject({ message: expect.stringContaining(';') as string });
  });

  test('fails as data with its code and message', async () => {
    const error = sounderError('module-unknown');
    const { ask } = served(() => {
      throw error;
    });
    expect(await ask('readModule', ours, 7)).toEqual({ ok: false, code: error.code, message: error.message });
  });

  test('fails as data even when nobody foresaw it', async () => {
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { ask } = served(() => {
      throw new TypeError('no such thing');
    });
    expect(await ask('about', ours)).toMatchObject({ ok: false, code: 'unexpected' });
    expect(stderr).toHaveBeenCalledExactlyOnceWith('sounder: about: TypeError: no such thing\n');
    stderr.mockRestore();
  });
});
