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

/** Whether the context's clock runs, or can be made to. */
export async function isContextAlive(context: AudioContext): Promise<boolean> {
  if (context.state === 'closed') return false;
  const tooLate = pause(PATIENCE.wake);
  const woken = context.state === 'running' ? Promise.resolve() : context.resume();
  await Promise.race([woken.catch(() => tooLate), tooLate]); // what comes of it, the clock tells
  const before = context.currentTime;
  await pause(PATIENCE.look);
  return context.currentTime > before;
}

/** Only to watch whether the clock runs: what sounds when, the clock itself decides. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
