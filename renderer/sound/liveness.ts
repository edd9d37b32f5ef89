/** How long a device may take to come back, and to be seen to run, in milliseconds. */
const PATIENCE = { wake: 3000, look: 400 } as const;

/** Calls `look` when the system may have taken the sound away: the clock stopped, or devices changed. */
export function watchContext(context: AudioContext, look: () => void): () => void {
  const onState = () => {
    if (context.state !== 'running') look();
  };
  context.addEventListener('statechange', onState);
  context.addEventListener('error', look);
  navigator.mediaDevices.addEventListener('devicechange', look);
  return () => {
    context.removeEventListener('statechange', onState);
    context.removeEventListener('error', look);
    navigator.mediaDevices.removeEventListener('devicechange', look);
  };
}

/** Lets a context's clock run, and answers whether it does before long: a device that is gone says nothing at all. */
export async function wakeContext(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') await Promise.race([context.resume(), pause(PATIENCE.wake)]);
  return context.state === 'running';
}

/** Whether the context's clock runs, or can be made to. */
export async function isContextAlive(context: AudioContext): Promise<boolean> {
  if (context.state === 'closed') return false;
  if (!(await wakeContext(context).catch(() => false))) return false;
  const before = context.currentTime;
  await pause(PATIENCE.look);
  return context.currentTime > before;
}

/** Only to watch whether the clock runs: what sounds when, the clock itself decides. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
