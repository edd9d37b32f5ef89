import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Events } from '../../core/bridge.ts';
import type { FromEngine } from '../../electron/engine/protocol.ts';
import { type ForkEngine, type Supervisor, superviseEngine } from '../../electron/supervisor.ts';

const engineFile = join(import.meta.dirname, 'support', 'practice-engine.ts');

describe('the supervisor', () => {
  let children: ChildProcess[];
  let heard: (readonly [name: keyof Events, event: unknown])[];
  let time: number;
  let running: Supervisor[];

  const forkChild =
    (...flags: string[]): ForkEngine =>
    ({ message, exit }) => {
      const child = fork(engineFile, flags, { serialization: 'advanced' });
      children.push(child);
      child.on('message', (said) => {
        message(said as FromEngine);
      });
      child.on('exit', (code) => {
        exit(code ?? -1);
      });
      return { send: (said) => child.send(said), kill: () => child.kill('SIGKILL') };
    };

  const supervise = (engine = forkChild(), patience = 60_000) => {
    const supervisor = superviseEngine({
      fork: engine,
      emit: (name, event) => heard.push([name, event]),
      now: () => time,
      patience,
    });
    supervisor.start();
    running.push(supervisor);
    return supervisor;
  };

  beforeEach(() => {
    children = [];
    heard = [];
    time = 0;
    running = [];
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    await Promise.all(running.map(({ stop }) => stop()));
    vi.restoreAllMocks();
  });

  test('hands calls on and gives each its own answer', async () => {
    const { call } = supervise();
    const answers = await Promise.all([1, 2, 3].map((id) => call('readModule', [id])));
    expect(answers).toEqual([1, 2, 3]);
  });

  test('hands on the engine’s own error', async () => {
    const { call } = supervise();
    await expect(call('listModules', [1])).rejects.toMatchObject({
      code: 'not-indexed',
      message: 'Index it first.',
    });
  });

  test('hands on news and knows what is being indexed', async () => {
    const { call, indexing } = supervise();
    void call('index', [4]).catch(() => undefined);
    expect(indexing()).toBe(4);
    await vi.waitUntil(() => heard.length > 0);
    expect(heard).toMatchObject([['indexProgress', { installation: 4 }]]);
  });

  test('fails what waits when the engine ends, starts it again and says which index was cut', async () => {
    const { call, indexing } = supervise();
    const cut = call('index', [4]);
    const ended = call('locate', []);
    await expect(cut).rejects.toMatchObject({ code: 'engine-stopped' });
    await expect(ended).rejects.toMatchObject({ code: 'engine-stopped' });
    expect(heard.at(-1)).toEqual(['engineRestarted', { indexing: 4 }]);
    expect(indexing()).toBeNull();
    expect(await call('readModule', [5])).toBe(5);
  });

  test('starts an engine that is killed again', async () => {
    const { call } = supervise();
    await call('readModule', [1]);
    children[0]?.kill('SIGKILL');
    await vi.waitUntil(() => heard.length > 0);
    expect(heard).toEqual([['engineRestarted', { indexing: null }]]);
    expect(await call('readModule', [2])).toBe(2);
  });

  const end = (call: ReturnType<typeof supervise>['call']) =>
    expect(call('locate', [])).rejects.toMatchObject({ code: 'engine-stopped' });

  test('gives up after three restarts in ten seconds, until it is asked again', async () => {
    const { call } = supervise();
    for (let times = 0; times < 4; times++) await end(call);
    expect(children).toHaveLength(4);
    expect(await call('readModule', [6])).toBe(6);
    expect(children).toHaveLength(5);
    expect(heard.filter(([name]) => name === 'engineRestarted')).toHaveLength(4);
  });

  test('does not give up on an engine that ends now and then', async () => {
    const { call } = supervise();
    for (; time < 60_000; time += 10_000) await end(call);
    expect(children).toHaveLength(7);
  });

  test('shuts the engine down in good order, and nothing is asked any more', async () => {
    const { call, stop } = supervise();
    await call('readModule', [1]);
    await stop();
    expect(children[0]?.exitCode).toBe(0);
    expect(heard).toEqual([]);
    await expect(call('readModule', [1])).rejects.toMatchObject({ code: 'engine-stopped' });
  });

  test('may be stopped twice and started again', async () => {
    const { call, start, stop } = supervise();
    await Promise.all([stop(), stop()]);
    start();
    expect(await call('readModule', [1])).toBe(1);
  });

  test('kills an engine that does not shut down in time', async () => {
    const { call, stop } = supervise(forkChild('--deaf'), 10);
    const waits = call('index', [1]);
    void stop();
    await expect(waits).rejects.toMatchObject({ code: 'engine-stopped' });
    expect(children[0]?.signalCode).toBe('SIGKILL');
  });
});
