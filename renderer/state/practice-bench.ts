import type { Bridge } from '../../core/bridge.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Corpus } from './corpus.svelte.ts';
import type { KeptCodebooks } from './kept-codebooks.svelte.ts';
import type { KeyedTask, Keying, KeySetting, KeySource } from './keying.svelte.ts';
import type { Listening } from './listening.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Passages } from './passages.svelte.ts';
import type { PracticeFigures } from './practice-figures.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Score } from './score.ts';

/** What practice is made of. */
export interface PracticeParts {
  readonly bridge: Bridge;
  readonly listening: Listening;
  readonly corpus: Corpus;
  readonly kept: KeptCodebooks;
  readonly preferences: Preferences;
  readonly notices: Notices;
}

/** The key that is practised with, and how it is set. */
export interface PracticeKey extends KeySource {
  readonly setting: KeySetting;
}

/** What every exercise works with. */
export interface PracticeBench extends PracticeParts {
  readonly key: PracticeKey;
  readonly keying: Keying;
  readonly passages: Passages;
  readonly figures: PracticeFigures;
}

/** An exercise, as the place Key knows any of them. */
export interface Desk extends KeyedTask {
  /** The codebook that is practised; null where there is none yet. */
  readonly codebook: Codebook | null;
  /** How it goes; null before it has begun. */
  readonly score: Score | null;
  /** Makes ready for what is keyed. Answers whether there is anything to key. */
  begin(): boolean;
  /** Takes back the symbol that was keyed last. */
  takeBack(): void;
  /** The keys were given back: what was done is kept, and can be gone on with. */
  rest(): void;
  /** Leaves it, for another exercise or another place. */
  leave(): Promise<void>;
  /** Begins the passage anew the next time. */
  again(): void;
}
