import type { Codebook, Codeword } from '../codebook/codebook.ts';
import type { SourceSymbol } from '../count/symbol.ts';
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

/** A symbol that is to be heard, and all elements that it is sent by. */
interface Wanted {
  readonly expected: SourceSymbol;
  readonly code: Codeword;
}

/** Grades a copy by the smallest edit script. Before this nothing tells what is right. */
export function gradeCopy(answer: CopyAnswer): GradedCopy {
  const { received } = answer;
  const { wanted, places, sameAs } = wantedOf(answer);
  const expected = wanted.map((each) => each.expected);
  const score = scoreOf(expected, received, sameAs);
  return { score, places, attempts: attemptsOf(score.script, wanted, received, answer) };
}

/** What is to be heard of a passage, for each its place, and as what symbols count. */
export function wantedOf({ passage, codebook, means }: Omit<CopyAnswer, 'received'>) {
  const { symbols, places } = audible(passage, means === 'typed');
  const wanted = symbols.map((expected, at): Wanted => ({
    expected,
    code: lettersAt(passage, places[at] ?? -1).join(''),
  }));
  return { wanted, places, sameAs: countsAs(codebook) };
}

/** What is recorded of a copy, in the order of its edit script: what came of elements that were no symbol is missing. */
export function attemptsOf(
  script: readonly Edit[],
  all: readonly Wanted[],
  received: readonly Received[],
  { speed, at }: Pick<CopyAnswer, 'speed' | 'at'>,
): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const wanted = (place: number): Wanted => {
    const { expected, code } = all[place] ?? { expected: 'CHAR: ', code: '' };
    return { expected, code };
  };
  for (const edit of script) {
    const common = { number: attempts.length, at, took: 0, speed, keyed: '', isTakenBack: false };
    const got = 'got' in edit ? (received[edit.got] ?? null) : null;
    switch (edit.kind) {
      case 'right': {
        const right = wanted(edit.expected);
        attempts.push({ ...common, ...right, outcome: 'right', got: right.expected });
        break;
      }
      case 'wrong':
        attempts.push(
          got === null
            ? { ...common, ...wanted(edit.expected), outcome: 'missing' }
            : { ...common, ...wanted(edit.expected), outcome: 'wrong', got },
        );
        break;
      case 'missing':
        attempts.push({ ...common, ...wanted(edit.expected), outcome: 'missing' });
        break;
      case 'extra':
        attempts.push({ ...common, outcome: 'extra', got });
    }
  }
  return attempts;
}
