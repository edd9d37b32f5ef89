import * as v from 'valibot';
import type { Codeword } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';

/** How a symbol is asked for: shown and to be keyed, or heard and to be typed. */
export const drillWays = ['key', 'ear'] as const;

/** A way in which a symbol is asked for. */
export type DrillWay = (typeof drillWays)[number];

/** What is remembered of how well somebody remembers (FSRS). Times in milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  /** Days that it was last put off. */
  readonly scheduledDays: number;
  /** The step it is at while it is learned. */
  readonly step: number;
  readonly reviews: number;
  /** How often it was forgotten. */
  readonly lapses: number;
  readonly state: 'new' | 'learning' | 'review' | 'relearning';
  readonly reviewedAt: number;
}

/** A symbol with a codeword, asked for in one way: another codeword for it is another card. */
export interface DrillCard {
  readonly symbol: SourceSymbol;
  readonly code: Codeword;
  readonly way: DrillWay;
  readonly memory: Memory;
}

/** How an answer was: `again` is wrong, `hard` right after long thought, `good` right. */
export const grades = ['again', 'hard', 'good'] as const;

/** How an answer was. */
export type Grade = (typeof grades)[number];

/** How a card was answered. */
export const drillAnswerSchema = v.strictObject({ way: v.picklist(drillWays), grade: v.picklist(grades) });

/** How a card was answered. */
export type DrillAnswer = Readonly<v.InferOutput<typeof drillAnswerSchema>>;
