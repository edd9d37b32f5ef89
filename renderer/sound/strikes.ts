import { addStrike, RINGING, type Strike } from '../../core/audio/sounder.ts';

/** Strikes are remembered for so many seconds after their time: one may still be taken back while it is late. */
const MEMORY = 1;

interface Struck {
  readonly kind: Strike;
  readonly at: number;
  /** Null while the sounder is not heard. */
  readonly node: AudioBufferSourceNode | null;
}

/** The strikes of a sounder, at times of the audio clock. They are kept while it is not heard: it may be soon. */
export class Strikes {
  readonly #context: BaseAudioContext;
  readonly #out: AudioNode;
  #struck: readonly Struck[] = [];
  #isHeard = false;

  constructor(context: BaseAudioContext, out: AudioNode) {
    this.#context = context;
    this.#out = out;
  }

  add(kind: Strike, at: number): void {
    const kept = this.#struck.filter((strike) => strike.at > this.#context.currentTime - MEMORY);
    this.#struck = [...kept, { kind, at, node: this.#isHeard ? this.#start(kind, at) : null }];
  }

  /** Takes back all strikes from `from` on. */
  cancel(from: number): void {
    for (const { at, node } of this.#struck) if (at >= from) node?.stop();
    this.#struck = this.#struck.filter(({ at }) => at < from);
  }

  /** Lets what is to come be heard, or no longer. */
  hear(isHeard: boolean): void {
    if (isHeard === this.#isHeard) return;
    this.#isHeard = isHeard;
    const now = this.#context.currentTime;
    this.#struck = this.#struck.map((struck) => {
      if (struck.at < now) return struck;
      struck.node?.stop();
      return { ...struck, node: isHeard ? this.#start(struck.kind, struck.at) : null };
    });
  }

  /** Its samples are made for just this moment, which may lie between two of the context's. */
  #start(kind: Strike, at: number): AudioBufferSourceNode {
    const rate = this.#context.sampleRate;
    const first = Math.ceil(at * rate);
    const samples = new Float32Array(Math.ceil(RINGING * rate));
    addStrike(samples, first, at * rate, kind, rate, 1);
    const buffer = new AudioBuffer({ length: samples.length, sampleRate: rate });
    buffer.copyToChannel(samples, 0);
    const node = new AudioBufferSourceNode(this.#context, { buffer });
    node.connect(this.#out);
    node.start(first / rate);
    return node;
  }
}
