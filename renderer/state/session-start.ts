import type { Codebook } from '../../core/codebook/codebook.ts';
import type { Exercise, SessionStart } from '../../core/practice/session.ts';
import { bookName } from '../words/codebook.ts';
import type { PracticeBench } from './practice-bench.ts';
import { PracticeRecord } from './practice-record.ts';

/** What is told of a session beside what is open. */
type Told = Pick<SessionStart, 'means' | 'speed' | 'symbols'> & {
  readonly exercise: Exercise;
  readonly codebook: Codebook;
};

/** A record of its own for an exercise that begins: of the module that is open, or in a drill of no module. */
export function recordOf(bench: PracticeBench, told: Told): PracticeRecord {
  const { bridge, notices, figures } = bench;
  return new PracticeRecord(bridge, notices, sessionStart(bench, told), {
    tried: (attempts) => {
      figures.tried(attempts);
    },
    stored: () => void figures.load(),
  });
}

function sessionStart(
  { listening, kept, corpus, passages }: PracticeBench,
  { exercise, codebook, ...told }: Told,
): SessionStart {
  const { transmission, lines } = passages;
  const isDrill = exercise === 'drill';
  const of = isDrill ? corpus.book : transmission;
  return {
    exercise,
    source: isDrill ? '' : (transmission?.source.module.path ?? '').slice(0, 4000),
    lines: isDrill ? null : lines,
    codebook: of === null ? '' : bookName(of, kept.find(of.kept)),
    spacing: listening.spacingOf(codebook),
    ...told,
  };
}
