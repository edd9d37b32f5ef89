import type { Bridge, Events } from '../../../core/bridge.ts';
import type { Tally } from '../../../core/count/tally.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import type {
  IndexState,
  Installation,
  InstallationId,
  Module,
  ModuleId,
} from '../../../core/python/installation.ts';
import type { Connection } from '../../../renderer/bridge/client.ts';

/** A bridge that answers what a test gives it, and fails on everything else. */
export function fakeBridge(answers: Partial<Bridge>): Bridge {
  const given = new Map<string | symbol, unknown>(Object.entries(answers));
  return new Proxy(answers as Bridge, {
    get: (_answers, name) =>
      given.get(name) ?? (() => Promise.reject(new Error(`${String(name)} was not expected`))),
  });
}

/** A connection over such a bridge, on which nothing happens but what the test tells. */
export function fakeConnection(answers: Partial<Bridge>) {
  const heard = new Map<keyof Events, (event: never) => void>();
  const connection: Connection = {
    bridge: fakeBridge(answers),
    on: (name, listener) => {
      heard.set(name, listener);
      return () => heard.delete(name);
    },
  };
  const tell = <Name extends keyof Events>(name: Name, event: Events[Name]) => {
    heard.get(name)?.(event as never); // a Map forgets which event a listener is for
  };
  return { ...connection, tell };
}

/** An answer that comes when the test says so. */
export class Later<T> {
  resolve: (value: T) => void = () => undefined;
  reject: (error: Error) => void = () => undefined;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

/** A whole index; `change` says what is different about it. */
export function indexed(change: Partial<Extract<IndexState, { kind: 'done' }>>): IndexState {
  const one = { files: 1, bytes: 1, symbols: 1, notes: 0 };
  const totals = totalsByArea({ library: one, tests: one, tools: one });
  return { kind: 'done', totals, hasSitePackages: true, at: 1, isInterrupted: false, ...change };
}

/** An indexed CPython; `change` says what is different about it. */
export function installation(id: InstallationId, change: Partial<Installation> = {}): Installation {
  return {
    id,
    implementation: 'CPython',
    version: `3.${String(id)}.0`,
    origin: 'pyenv',
    library: `/lib/${String(id)}`,
    present: true,
    environments: [],
    index: indexed({}),
    ...change,
  };
}

/** A module of an installation. */
export function moduleOf(id: ModuleId, of: InstallationId): Module {
  return { id, installation: of, path: `m${String(id)}.py`, bytes: 3, encoding: 'utf-8', note: null };
}

/** A table in which every letter of `text` occurs. */
export function talliesOf(text: string): readonly Tally[] {
  return Array.from(new Set(text), (character, at) => ({
    symbol: `CHAR:${character}` as const,
    count: at + 2,
  }));
}
