import type { SourceSymbol } from '../../../core/count/symbol.ts';
import { spanAt } from '../../../core/practice/passage.ts';
import type { GradedCopy } from '../../../core/practice/grade-copy.ts';
import type { Passage } from '../../../core/practice/passage.ts';
import type { Received } from '../../../core/score/score.ts';
import { pictureOf } from '../../words/symbol.ts';

/** Symbols side by side that were graded alike. */
export interface GradedRun {
  readonly kind: 'right' | 'wrong' | 'missing' | 'extra';
  /** What was sent; of what is extra, what came. */
  readonly text: string;
  /** What came instead, as pictures; nothing where nothing did, or what came was right. */
  readonly got: string;
}

/** A graded copy as it is shown: the source as it was sent, and what was received of it. */
export function gradedRuns(
  { score, places }: GradedCopy,
  passage: Passage,
  text: string,
  received: readonly Received[],
): readonly GradedRun[] {
  const runs: GradedRun[] = [];
  for (const edit of score.script) {
    const came = edit.kind === 'wrong' || edit.kind === 'extra' ? (received[edit.got] ?? null) : null;
    const span = edit.kind === 'extra' ? null : spanAt(passage, places[edit.expected] ?? -1);
    const source = span === null ? '' : text.slice(span.from, span.to);
    switch (edit.kind) {
      case 'right':
        add(runs, { kind: 'right', text: source, got: '' });
        break;
      case 'missing':
        add(runs, { kind: 'missing', text: seen(source), got: '' });
        break;
      case 'wrong':
        runs.push({ kind: 'wrong', text: seen(source), got: picture(came) });
        break;
      case 'extra':
        add(runs, { kind: 'extra', text: picture(came), got: '' });
    }
  }
  return runs;
}

function add(runs: GradedRun[], run: GradedRun): void {
  const last = runs.at(-1);
  if (last?.kind === run.kind) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/** What is wrong or missing is to be seen, line ends and spaces too. */
function seen(source: string): string {
  return source
    .replaceAll(/\r\n|\r|\n/g, '↵\n')
    .replaceAll(' ', '␣')
    .replaceAll('\t', '⇥');
}

function picture(symbol: SourceSymbol | null): string {
  return symbol === null ? '·' : pictureOf(symbol);
}
