import type { Page } from '@playwright/test';

/** When what sounds in the page rises and falls, by turns, in seconds of the audio clock. */
export type EdgesHeard = readonly number[];

interface Tone {
  /** In hertz. */
  readonly pitch: number;
  /** Full scale is 1. */
  readonly level: number;
}

interface Ears {
  readonly edgeEars?: AudioWorkletNode[];
}

/**
 * Lets the page hear where its own tone, of this pitch and level, rises and falls through half of that level. That is done on the audio
 * thread and in samples of the audio clock: neither a busy page nor its heap has a part in it. Call it before the page
 * loads, in an app that is started without its content security policy. The first moments of the first sound are missed.
 */
export async function giveEdgeEars(page: Page, tone: Tone): Promise<void> {
  await page.addInitScript(
    ({ source, tone }) => {
      const ears: AudioWorkletNode[] = [];
      Object.assign(window, { edgeEars: ears });
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its node below
      const connect = AudioNode.prototype.connect as (...to: unknown[]) => unknown;
      const listen = async (node: AudioNode, context: AudioContext) => {
        await context.audioWorklet.addModule(address);
        const options = { numberOfOutputs: 0, processorOptions: tone };
        const ear = new AudioWorkletNode(context, 'edge-ear', options);
        connect.call(node, ear);
        ears.push(ear);
      };
      AudioNode.prototype.connect = function (this: AudioNode, ...to: unknown[]) {
        const [target] = to;
        if (target instanceof AudioDestinationNode && target.context instanceof AudioContext)
          void listen(this, target.context);
        return connect.apply(this, to);
      } as typeof connect & AudioNode['connect'];
    },
    { source: EDGE_EAR, tone },
  );
}

/** All that was heard since it was asked the last time, by the ear that heard most: Tone opens silent contexts beside ours. */
export async function edgesHeard(page: Page): Promise<EdgesHeard> {
  return page.evaluate(async () => {
    const { edgeEars = [] } = window as unknown as Ears;
    const told = edgeEars.map(
      ({ port }) =>
        new Promise<number[]>((resolve) => {
          port.onmessage = ({ data }: MessageEvent<number[]>) => {
            resolve(data);
          };
          port.postMessage('tell');
        }),
    );
    const all = await Promise.all(told);
    return all.toSorted((a, b) => b.length - a.length)[0] ?? [];
  });
}

/** A sine and itself a quarter of a turn later tell its level at any moment. */
const EDGE_EAR = `
registerProcessor('edge-ear', class extends AudioWorkletProcessor {
  constructor({ processorOptions: { pitch, level } }) {
    super();
    this.half = level / 2;
    this.past = new Float32Array(Math.round(sampleRate / pitch / 4));
    this.at = 0;
    this.before = 0;
    this.edges = [];
    this.port.onmessage = () => {
      this.port.postMessage(this.edges);
      this.edges = [];
    };
  }
  process([[samples]]) {
    if (samples === undefined) return true;
    for (let at = 0; at < samples.length; at++) {
      const level = Math.hypot(samples[at], this.past[this.at]);
      this.past[this.at] = samples[at];
      this.at = (this.at + 1) % this.past.length;
      const half = this.half;
      if (level >= half !== this.before >= half) {
        const share = (level - half) / (level - this.before);
        this.edges.push((currentFrame + at - share) / sampleRate);
      }
      this.before = level;
    }
    return true;
  }
});`;
