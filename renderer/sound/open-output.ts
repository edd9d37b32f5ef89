import type { Sink } from './player.ts';
import type { Voice } from './voice.ts';

/** Opens what a player sounds through. Tone is loaded at the first sound: the window opens sooner without it. */
export async function openOutput(voice: Voice): Promise<Sink> {
  Object.assign(window, { TONE_SILENCE_LOGGING: true }); // else it greets on the console
  const { Output } = await import('./output.ts');
  return new Output(voice);
}
