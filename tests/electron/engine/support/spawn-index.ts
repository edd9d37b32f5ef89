import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { indexingProcess, sqlImports } from './places.ts';

/** What an indexing process says. */
export type Said = { readonly files: number } | { readonly end: string; readonly memory: number };

/** How an indexing process is started, where it is not as usual. */
interface Circumstances {
  /** What is put before Node's command line. */
  readonly before?: readonly string[];
  /** Options of Node's own. */
  readonly options?: readonly string[];
  /** What happens in its worker, as fateful-worker.ts says. */
  readonly fate?: string;
}

/** Starts an index in a process of its own. */
export function spawnIndex(
  dataFolder: string,
  root: string,
  { before = [], options = [], fate }: Circumstances = {},
): ChildProcess {
  const node = [process.execPath, ...options, '--import', sqlImports];
  const line = [...before, ...node, indexingProcess, dataFolder, root];
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

/** How its index ended: `done`, or an error's code; and the most memory it took, in kilobytes. */
export async function ended(child: ChildProcess): Promise<Extract<Said, { readonly end: string }>> {
  const heard: Said[] = [];
  child.on('message', (said: Said) => heard.push(said));
  await Promise.all([once(child, 'disconnect'), once(child, 'exit')]);
  const last = heard.at(-1);
  if (last === undefined || !('end' in last)) throw new Error('the process ended before its index');
  return last;
}
