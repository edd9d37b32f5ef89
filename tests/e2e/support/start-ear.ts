import { expect, type Page } from '@playwright/test';

/** What one audio context of the page sounded, by its own clock. */
export interface ContextHeard {
  readonly rate: number;
  /** The frame of each first sample that is not 0, after silence. */
  readonly starts: readonly number[];
  /** What its clock read, in seconds, in the handler of each key's event that went down. */
  readonly presses: readonly number[];
}

interface Ear {
  readonly context: AudioContext;
  readonly node: AudioWorkletNode;
  readonly presses: number[];
}

/**
 * Lets the page hear to the sample where anything begins to sound, in each of its audio contexts. That is done on the
 * audio thread: a busy page has no part in it. Call it before the page loads, in an app that is started without its
 * content security policy. The first moments of a context are missed.
 */
export async function giveStartEars(page: Page): Promise<void> {
  await page.addInitScript((source) => {
    const ears: Ear[] = [];
    Object.assign(window, { startEars: ears });
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
    const connect = AudioNode.prototype.connect as (...to: unknown[]) => unknown;
    const listen = async (node: AudioNode, context: AudioContext) => {
      await context.audioWorklet.addModule(address);
      if (context.state === 'closed') return; // Tone opens some only to look at them
      const ear = new AudioWorkletNode(context, 'start-ear', { numberOfOutputs: 0 });
      connect.call(node, ear);
      ears.push({ context, node: ear, presses: [] });
    };
    AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
      const [target] = to;
      if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        void listen(this, target.context);
      }
      return connect.apply(this, to);
    } as typeof connect & AudioNode['connect'];
    const note = ({ repeat }: KeyboardEvent) => {
      if (!repeat) for (const { context, presses } of ears) presses.push(context.currentTime);
    };
    addEventListener('keydown', note, { capture: true });
  }, START_EAR);
}

/** What each context has sounded, in the order in which they were opened. */
export async function startsHeard(page: Page): Promise<readonly ContextHeard[]> {
  return page.evaluate(() => {
    const { startEars = [] } = window as unknown as { readonly startEars?: readonly Ear[] };
    const heard = startEars.map(async ({ context, node, presses }) => {
      const told = new Promise<number[]>((resolve) => {
        node.port.onmessage = ({ data }: MessageEvent<number[]>) => {
          resolve(data);
        };
      });
      node.port.postMessage('tell');
      return { rate: context.sampleRate, starts: await told, presses };
    });
    return Promise.all(heard);
  });
}

/** Takes the key of a fresh page into the hands; what it answers with tells what its context has sounded. */
export async function takeHeardKey(page: Page): Promise<() => Promise<ContextHeard>> {
  const before = (await startsHeard(page)).length;
  const pad = page.locator('#key-pad');
  await expect(async () => {
    await pad.blur(); // before there is anything to key, the focus alone takes no keys
    await pad.focus();
    await expect(pad.locator('.active').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect.poll(async () => (await startsHeard(page)).length).toBeGreaterThan(before);
  return async () => {
    const heard = (await startsHeard(page))[before];
    if (heard === undefined) throw new Error('the page was loaded anew');
    return heard;
  };
}

/** Keeps the page's own thread busy until it is left: so many milliseconds of work at a time, so often. */
export async function keepBusy(page: Page, work: number, every: number): Promise<void> {
  await page.evaluate(
    ([length, pause]) => {
      setInterval(() => {
        const end = performance.now() + length;
        while (performance.now() < end);
      }, pause);
    },
    [work, every] as const,
  );
}

/**
 * How far, in frames, each start lies from where the first one and the lengths of what follows put it: `periods` are
 * those from start to start, in seconds, over and over.
 */
export function strayingOf({ rate, starts }: ContextHeard, periods: readonly number[]): readonly number[] {
  const [first = NaN] = starts;
  let seconds = 0;
  return starts.map((start, at) => {
    const strays = start - first - Math.round(seconds * rate);
    seconds += periods[at % periods.length] ?? NaN;
    return strays;
  });
}

/** A tone passes through 0 for a sample at most; a gap between elements is a thousand of them. */
const START_EAR = `
const SILENCE = 64;
registerProcessor('start-ear', class extends AudioWorkletProcessor {
  constructor() {
    super();
    this.silent = SILENCE;
    this.starts = [];
    this.port.onmessage = () => this.port.postMessage(this.starts);
  }
  process([[samples]]) {
    if (samples === undefined) return true;
    for (let at = 0; at < samples.length; at++) {
      if (samples[at] === 0) this.silent++;
      else {
        if (this.silent >= SILENCE) this.starts.push(currentFrame + at);
        this.silent = 0;
      }
    }
    return true;
  }
});`;
