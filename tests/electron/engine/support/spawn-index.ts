import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { indexingProcess, sqlImports } from './places.ts';

/** What an indexing process says. */
export type Said = { readonly files: number } | { readonly end: string };

/** How an indexing process is started, where it is not as usual. */
interface Circumstances {
  /** What is put before Node's command line. */
  readonly before?: readonly string[];
  /** What happens in its worker, as fateful-worker.ts says. */
  readonly fate?: string;
}

/** Starts an index in a process of its own. */
export function spawnIndex(
  dataFolder: string,
  root: string,
  { before = [], fate }: Circumstances = {},
): ChildProcess {
  const line = [...before, process.execPath, '--import', sqlImports, indexingProcess, dataFolder, root];
  const [command = '', ...rest] = line;
  const child = spawn(command, rest, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...(fate !== undefined && { SOUNDER_FATE: fate }) },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** The first message that fits. Fails if the process ends before it comes. */
export async function heard(child: ChildProcess, fits: (said: Said) => boolean): Promise<Said> {
  return new Promise((resolve, reject) => {
    child.on('message', (said: Said) => {
      if (fits(said)) resolve(said);
    });
    child.on('exit', (code) => {
      reject(new Error(`the process ended (${code ?? 'killed'}) before it was heard`));
    });
  });
}

/** Kills it as the system would, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
