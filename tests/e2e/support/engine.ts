import type { ElectronApplication } from '@playwright/test';

/** Sends a signal to the engine, which is a process of its own: SIGKILL ends it, SIGSTOP holds it, SIGCONT lets it go. */
export async function signalEngine(
  app: ElectronApplication,
  signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT',
): Promise<void> {
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Sounder engine')?.pid,
  );
  if (pid === undefined) throw new Error('the engine has no process');
  process.kill(pid, signal);
}
