import type { Events, Reply } from '../core/bridge.ts';
import { SounderError, sounderError } from '../core/errors.ts';
import type { InstallationId } from '../core/python/installation.ts';
import type { EngineDuties, FromEngine, ToEngine } from './engine/protocol.ts';
import { log } from './log.ts';
import { restartLimit } from './restart-limit.ts';

/** A running engine process, seen from outside. */
interface EngineProcess {
  readonly send: (message: ToEngine) => void;
  readonly kill: () => void;
}

/** Starts an engine process; what it says and its end are told to `heard`. */
export type ForkEngine = (heard: {
  readonly message: (message: FromEngine) => void;
  readonly exit: (code: number) => void;
}) => EngineProcess;

/** Sends an event to the window. */
export type Emit = <Name extends keyof Events>(name: Name, event: Events[Name]) => void;

/** What the supervisor needs from outside; times in milliseconds. */
export interface Supervision {
  readonly fork: ForkEngine;
  readonly emit: Emit;
  readonly now: () => number;
  /** How long an orderly shutdown may last before the process is killed. */
  readonly patience: number;
}

/** The engine as main sees it: always there to be asked, whatever becomes of its process. */
export interface Supervisor {
  readonly start: () => void;
  /** Asks the engine. Fails with the engine's own error, or `engine-stopped` when its process ended. */
  readonly call: (call: keyof EngineDuties, input: readonly unknown[]) => Promise<unknown>;
  /** The installation whose index is under way. */
  readonly indexing: () => InstallationId | null;
  /** Shuts the engine down in good order. Until `start`, every call fails with `engine-stopped`. */
  readonly stop: () => Promise<void>;
}

const RESTARTS = { most: 3, within: 10_000 } as const;

interface Waiting {
  readonly call: keyof EngineDuties;
  readonly input: readonly unknown[];
  readonly settle: (reply: Reply<unknown>) => void;
}

type State =
  | { readonly kind: 'running'; readonly engine: EngineProcess }
  | { readonly kind: 'stopping'; readonly ended: () => void }
  | { readonly kind: 'stopped' }
  /** It ended too often: the next call starts it again. */
  | { readonly kind: 'failed'; readonly indexing: InstallationId | null };

/** Watches over the engine's process: starts it, hands calls on, and starts it again when it ends. */
export function superviseEngine({ fork, emit, now, patience }: Supervision): Supervisor {
  const waiting = new Map<number, Waiting>();
  let state: State = { kind: 'stopped' };
  let stopping: Promise<void> | null = null;
  let lastId = 0;
  let mayRestart = restartLimit(RESTARTS.most, RESTARTS.within, now);

  const indexing = (): InstallationId | null => {
    // Indexes asked at the same time run one after the other, so the first that waits is under way.
    const index = [...waiting.values()].find(({ call }) => call === 'index');
    return typeof index?.input[0] === 'number' ? index.input[0] : null;
  };

  const run = (): EngineProcess => {
    // A process that was replaced may still speak; it is no longer listened to.
    const isCurrent = (): boolean => state.kind === 'running' && state.engine === engine;
    const engine = fork({
      message: (message) => {
        if (isCurrent() || state.kind === 'stopping') hear(message);
      },
      exit: (code) => {
        if (isCurrent()) endedUnexpectedly(code);
        else if (state.kind === 'stopping') state.ended();
      },
    });
    state = { kind: 'running', engine };
    return engine;
  };

  const hear = (message: FromEngine): void => {
    if ('event' in message) {
      emit(message.event, message.data);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    asked?.settle(message.reply);
  };

  const endedUnexpectedly = (code: number): void => {
    const cut = indexing();
    log(`the engine ended with code ${code}`);
    failAll();
    if (mayRestart()) restart(cut);
    else state = { kind: 'failed', indexing: cut };
  };

  const restart = (cut: InstallationId | null): EngineProcess => {
    const engine = run();
    emit('engineRestarted', { indexing: cut });
    return engine;
  };

  const failAll = (): void => {
    const cut = [...waiting.values()];
    waiting.clear();
    for (const { settle } of cut) settle(engineStopped());
  };

  /** The process to ask, started again if it ended too often; null while it is meant to be stopped. */
  const engineToAsk = (): EngineProcess | null => {
    if (state.kind === 'running') return state.engine;
    if (state.kind !== 'failed') return null;
    mayRestart = restartLimit(RESTARTS.most, RESTARTS.within, now);
    return restart(state.indexing);
  };

  const stop = async (): Promise<void> => {
    if (state.kind === 'running') await shutDown(state.engine);
    failAll();
    state = { kind: 'stopped' };
    stopping = null;
  };

  const shutDown = (engine: EngineProcess): Promise<void> =>
    new Promise((done) => {
      const tooLong = setTimeout(() => {
        log('the engine did not shut down in time');
        engine.kill();
      }, patience);
      const ended = (): void => {
        clearTimeout(tooLong);
        done();
      };
      state = { kind: 'stopping', ended };
      engine.send({ shutdown: true });
    });

  return {
    indexing,
    start: () => {
      if (state.kind === 'stopped') run();
    },
    call: async (call, input) => {
      const engine = engineToAsk();
      if (engine === null) throw sounderError('engine-stopped');
      const id = ++lastId;
      const reply = await new Promise<Reply<unknown>>((settle) => {
        waiting.set(id, { call, input, settle });
        engine.send({ id, call, input });
      });
      if (reply.ok) return reply.value;
      throw new SounderError(reply.code, reply.message);
    },
    stop: () => (stopping ??= stop()),
  };
}

function engineStopped(): Reply<never> {
  const { code, message } = sounderError('engine-stopped');
  return { ok: false, code, message };
}
