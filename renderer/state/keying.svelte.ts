import type { Codebook, Codeword } from '../../core/codebook/codebook.ts';
import type { Decoded } from '../../core/decode/symbols.ts';
import type { Patience } from '../../core/decode/patience.ts';
import { codeTree } from '../../core/decode/tree.ts';
import type { KeyedSound } from '../../core/keyer/keyer.ts';
import type { KeyerMode } from '../../core/keyer/modes.ts';
import type { Spacing } from '../../core/timeline/timeline.ts';
import type { Seconds } from '../../core/units.ts';
import { KeyReader } from './key-reader.ts';

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

/** What a way in the tree is: of what is being keyed, or of what was keyed last and what that came to. */
export interface KeyedWay {
  readonly elements: Codeword;
  readonly outcome: 'open' | 'right' | 'wrong';
}

const START: KeyedWay = { elements: '', outcome: 'open' };

/** The key at work in an exercise: what it sounds becomes elements, and elements become symbols. */
export class Keying {
  /** Where the elements have led. What is complete is shown until the next element. */
  way: KeyedWay = $state.raw(START);
  readonly #source: KeySource;
  #reader: KeyReader | null = $state.raw(null);
  #decoded: (decoded: Decoded) => boolean = () => true;
  #unhear: (() => void) | undefined;
  #frame = 0;

  constructor(source: KeySource) {
    this.#source = source;
  }

  /** Whether what is keyed is read. */
  get isReading(): boolean {
    return this.#reader !== null;
  }

  /** Reads what is keyed by a codebook; `decoded` is told what comes of it and answers whether that was right. */
  begin(
    codebook: Codebook,
    spacing: Spacing,
    setting: KeySetting,
    decoded: (decoded: Decoded) => boolean,
  ): void {
    this.end();
    const tree = codeTree(codebook);
    this.#reader = new KeyReader({ tree, escape: codebook.escape, spacing, ...setting });
    this.#decoded = decoded;
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
    for (const decoded of all) {
      const isRight = this.#decoded(decoded);
      const elements = decoded.kind === 'erasure' ? '' : decoded.code;
      this.way = { elements, outcome: isRight ? 'right' : 'wrong' };
    }
    const open = this.#reader?.open ?? '';
    if (open !== '' && (open !== this.way.elements || this.way.outcome !== 'open')) {
      this.way = { elements: open, outcome: 'open' };
    }
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
