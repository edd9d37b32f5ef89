import type { Codebook } from '../codebook/codebook.ts';
import type { Edit } from '../score/edit-script.ts';
import { type Received, type Score, scoreOf } from '../score/score.ts';
import type { Attempt } from './attempt.ts';
import { audible, countsAs } from './copy.ts';
import { lettersAt, type Passage } from './passage.ts';

/** A copy to be graded. */
export interface CopyAnswer {
  readonly passage: Passage;
  readonly codebook: Codebook;
  /** `typedSymbols`, or what was keyed back. */
  readonly received: readonly Received[];
  readonly means: 'typed' | 'keyed';
  /** Words per minute that the passage was sounded at. */
  readonly speed: number;
  /** Milliseconds from the beginning of the session. */
  readonly at: number;
}

/** A copy that was graded. */
export interface GradedCopy {
  readonly score: Score;
  /** For each symbol that was expected its place in the passage: `edit.expected` of the script counts these. */
  readonly places: readonly number[];
  /** What is to be recorded, in the order of the script: one attempt for each of its edits. */
  readonly attempts: readonly Attempt[];
}

/** Grades a copy by the smallest edit script. Before this nothing tells what is right. */
export function gradeCopy({ passage, codebook, received, means, speed, at }: CopyAnswer): GradedCopy {
  const { symbols, places } = audible(passage, means === 'typed');
  const score = scoreOf(symbols, received, countsAs(codebook));
  const attempts: Attempt[] = [];
  const wanted = (edit: Exclude<Edit, { readonly kind: 'extra' }>) => {
    const place = places[edit.expected] ?? -1;
    return {
      expected: symbols[edit.expected] ?? 'CHAR: ',
      code: lettersAt(passage, place).join(''),
    };
  };
  for (const edit of score.script) {
    const common = { number: attempts.length, at, took: 0, speed, keyed: '', isTakenBack: false };
    switch (edit.kind) {
      case 'right':
        attempts.push({ ...common, ...wanted(edit), outcome: 'right', got: wanted(edit).expected });
        break;
      case 'wrong': {
        const got = received[edit.got] ?? null;
        attempts.push(
          got === null
            ? { ...common, ...wanted(edit), outcome: 'missing' }
            : { ...common, ...wanted(edit), outcome: 'wrong', got },
        );
        break;
      }
      case 'missing':
        attempts.push({ ...common, ...wanted(edit), outcome: 'missing' });
        break;
      case 'extra':
        attempts.push({ ...common, outcome: 'extra', got: received[edit.got] ?? null });
    }
  }
  return { score, places, attempts };
}
