import { describe, expect, test, vi } from 'vitest';
import { guardQuit, type UnderWay } from '../../electron/quit.ts';

/** An app that quits as Electron does: it asks its guard, and ends if nobody objects. */
const appWith = (underWay: UnderWay | null, answer = true) => {
  const ask = vi.fn(() => Promise.resolve(answer));
  const finish = vi.fn(() => Promise.resolve());
  const ended = vi.fn();
  const guard = guardQuit({
    underWay: () => Promise.resolve(underWay),
    ask,
    finish,
    quit: () => {
      quit();
    },
  });
  const quit = () => {
    const event = { preventDefault: vi.fn() };
    guard.beforeQuit(event);
    if (event.preventDefault.mock.calls.length === 0) ended();
  };
  const close = () => {
    const event = { preventDefault: vi.fn() };
    guard.beforeClose(event);
    return event.preventDefault;
  };
  return { ask, finish, ended, quit, close };
};

const index: UnderWay = { kind: 'index', name: 'CPython 3.13.0' };
const settled = () => new Promise((done) => setImmediate(done));

describe('quitting', () => {
  test('finishes first and asks nothing when nothing is under way', async () => {
    const { ask, finish, ended, quit } = appWith(null);
    quit();
    expect(ended).not.toHaveBeenCalled();
    await settled();
    expect(finish).toHaveBeenCalledOnce();
    expect(ended).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
  });

  test('asks during an index or an export, and ends if that is wanted', async () => {
    const { ask, ended, quit } = appWith(index);
    quit();
    await settled();
    expect(ask).toHaveBeenCalledExactlyOnceWith(index);
    expect(ended).toHaveBeenCalledOnce();
  });

  test('goes on if that is wanted, and asks again the next time', async () => {
    const { ask, finish, ended, quit } = appWith(index, false);
    quit();
    await settled();
    quit();
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(finish).not.toHaveBeenCalled();
    expect(ended).not.toHaveBeenCalled();
  });

  test('asks once, however often it is tried meanwhile', async () => {
    const { ask, quit, close } = appWith(index);
    quit();
    quit();
    close();
    await settled();
    expect(ask).toHaveBeenCalledOnce();
  });

  test('is what closing the window does', async () => {
    const { ended, close } = appWith(null);
    expect(close()).toHaveBeenCalled();
    await settled();
    expect(ended).toHaveBeenCalledOnce();
    expect(close()).not.toHaveBeenCalled();
  });
});
