import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import type { Patience } from '../../core/decode/patience.ts';
import { codeTree } from '../../core/decode/tree.ts';
import type { KeyedSound } from '../../core/keyer/keyer.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Seconds } from '../../core/units.ts';
import { KeyReader } from './key-reader.ts';
import { endedWay, type KeyedWay, openWay } from './keyed-way.ts';

/** What is keyed: each sound as the key knows it, on a clock of its own. */
export interface KeySource {
  /** Tells what is sounded until the function it answers with is called. */
  hear(listener: (sound: KeyedSound) => void): () => void;
  /** The key's clock now; null while it does not run. */
  readonly now: Seconds | null;
}

/** How a key is set. */
export interface KeySetting {
  readonly mode: KeyerMode;
  readonly unit: Seconds;
  readonly patience: Patience;
}

/** An exercise, as the key knows it. */
export interface KeyedTask {
  /** The elements that are to be keyed next, as far as the person is told; null where nothing is. */
  readonly wanted: Codeword | null;
  /** Takes what was keyed. Answers whether it was right so far. */
  decoded(decoded: Decoded): boolean;
}

const START = openWay('', null);

/** The key at work in an exercise: what it sounds becomes elements, and elements become symbols. */
export class Keying {
  /** Where the elements have led. What is complete is shown until the next element. */
  way: KeyedWay = $state.raw(START);
  readonly #source: KeySource;
  #reader: KeyReader | null = $state.raw(null);
  /** What is read by. */
  #by: { readonly codebook: Codebook; readonly spacing: Spacing } | null = null;
  #task: KeyedTask | null = null;
  #unhear: (() => void) | undefined;
  #frame = 0;

  constructor(source: KeySource) {
    this.#source = source;
  }

  /** Whether what is keyed is read. */
  get isReading(): boolean {
    return this.#reader !== null;
  }

  /** Whether what is keyed is read by that. */
  reads(codebook: Codebook, spacing: Spacing): boolean {
    return this.isReading && this.#by?.codebook === codebook && this.#by.spacing === spacing;
  }

  /** Reads what is keyed by a codebook, and tells the task what comes of it. */
  begin(codebook: Codebook, spacing: Spacing, setting: KeySetting, task: KeyedTask): void {
    this.end();
    const tree = codeTree(codebook);
    this.#reader = new KeyReader({ tree, escape: codebook.escape, spacing, ...setting });
    this.#by = { codebook, spacing };
    this.#task = task;
    this.#unhear = this.#source.hear((sound) => {
      this.#heard(this.#reader?.sound(sound) ?? []);
    });
    this.#look();
  }

  /** Reads no more. */
  end(): void {
    if (this.#reader === null) return;
    this.#unhear?.();
    this.#unhear = undefined;
    this.#reader = null;
    this.way = START;
    cancelAnimationFrame(this.#frame);
  }

  /** What is open was never keyed, and no way is shown any more. Answers whether anything was open. */
  drop(): boolean {
    this.way = START;
    return this.#reader?.drop() ?? false;
  }

  #heard(all: readonly Decoded[]): void {
    const task = this.#task;
    if (task === null) return;
    for (const decoded of all) {
      const { wanted } = task; // what comes of it makes another thing wanted
      const isRight = task.decoded(decoded);
      this.way = endedWay(decoded.kind === 'erasure' ? '' : decoded.code, wanted, isRight);
    }
    const open = this.#reader?.open ?? '';
    if (open === '') return;
    const way = openWay(open, task.wanted);
    if (open !== this.way.elements || way.outcome !== this.way.outcome) this.way = way;
  }

  /** Looks once a frame whether silence means something. The key's clock decides, this only looks. */
  #look(): void {
    const look = () => {
      const now = this.#source.now;
      if (this.#reader === null) return;
      if (now !== null) this.#heard(this.#reader.advance(now));
      this.#frame = requestAnimationFrame(look);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(look);
  }
}
