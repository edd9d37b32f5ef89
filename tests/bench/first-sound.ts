import type { Page } from '@playwright/test';
import { LONG_MODULE, withLongModule } from './long-module.ts';
import { inMilliseconds, median, type Row } from './row.ts';

const LIMIT_MS = 500;
const ROUNDS = 5;

interface Watch {
  firstSound?: Promise<number>;
}

/**
 * How long it takes from the click on a module of 700 KB to its first sound, *Play* being pressed as soon as it can be:
 * the first time, when the sound itself has to be set up, and again. Told by the page, so that no test is in between.
 */
export function benchFirstSound(): Promise<readonly Row[]> {
  return withLongModule(async (page) => {
    await page.addInitScript(listen);
    await page.reload();
    const first = await millisecondsToSound(page);
    const later: number[] = [];
    while (later.length < ROUNDS) {
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByRole('button', { name: 'Library', exact: true }).click();
      later.push(await millisecondsToSound(page));
    }
    const row = (when: string, time: number): Row => ({
      what: `opening a module of 700 KB and starting its sound, ${when}`,
      value: inMilliseconds(time),
      against: `limit: ${LIMIT_MS} ms`,
      ratio: time / LIMIT_MS,
      limit: 1,
    });
    return [row('the first time', first), row('again', median(later))];
  });
}

async function millisecondsToSound(page: Page): Promise<number> {
  const option = page.getByRole('option', { name: LONG_MODULE });
  await option.waitFor();
  await page.evaluate(() => {
    (window as unknown as { awaitSound: () => void }).awaitSound();
  });
  await option.click();
  const time = await page.evaluate(() => (window as Watch).firstSound);
  if (time === undefined) throw new Error('the page was loaded anew while it was watched');
  return time;
}

/** Sent into the page as it stands: what sounds is looked at there, and Play is pressed. */
function listen(): void {
  const LOUD = 0.01;
  const ears: AnalyserNode[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
  const connect = AudioNode.prototype.connect as (...to: unknown[]) => unknown;
  AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
    const [target] = to;
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
      const ear = target.context.createAnalyser();
      connect.call(this, ear);
      ears.push(ear);
    }
    return connect.apply(this, to);
  } as typeof connect & AudioNode['connect'];

  const samples = new Float32Array(2048);
  const isLoud = (ear: AnalyserNode) => {
    ear.getFloatTimeDomainData(samples);
    return samples.some((sample) => Math.abs(sample) > LOUD);
  };
  const next = () => new Promise((done) => setTimeout(done, 1));
  const heard = async () => {
    const begun = await new Promise<number>((clicked) => {
      const note = () => {
        clicked(performance.now());
      };
      addEventListener('click', note, { capture: true, once: true });
    });
    const play = () => document.querySelector<HTMLButtonElement>('button[aria-label="Play"]:enabled');
    while (play() === null) await next();
    play()?.click();
    while (!ears.some(isLoud)) await next();
    return performance.now() - begun;
  };
  Object.assign(window, {
    awaitSound: () => {
      (window as Watch).firstSound = heard();
    },
  });
}
