import { describe, expect, test } from 'vitest';
import { huffmanCodebook } from '../../../../core/codebook/huffman.ts';
import type { SourceSymbol } from '../../../../core/count/symbol.ts';
import { gradeCopy } from '../../../../core/practice/grade-copy.ts';
import { passageOf } from '../../../../core/practice/passage.ts';
import { noLandmarks } from '../../../../core/python/landmarks.ts';
import { segment } from '../../../../core/python/segment.ts';
import { confusedOf } from '../../../../renderer/views/key/confused.ts';
import { gradedRuns } from '../../../../renderer/views/key/graded-runs.ts';
import { talliesOf } from '../../state/fake-bridge.ts';

const codebook = huffmanCodebook(talliesOf('abcdefg \n'));
const letters = (text: string) => Array.from(text, (letter): SourceSymbol => `CHAR:${letter}`);

function graded(text: string, copy: string) {
  const free = { indentation: false, lineEnds: false };
  const passage = passageOf(segment(text, noLandmarks), { from: 0, to: text.length }, codebook, free);
  const received = letters(copy);
  const answer = { passage, codebook, received, means: 'typed', speed: 20, at: 0 } as const;
  return { passage, received, copy: gradeCopy(answer) };
}

/** What is shown of a copy, run by run: `kind:text`, with what came instead. */
function runs(text: string, typed: string) {
  const { passage, received, copy } = graded(text, typed);
  return gradedRuns(copy, passage, text, received).map(
    ({ kind, text: shown, got }) => `${kind}:${shown}${got === '' ? '' : `<${got}`}`,
  );
}

describe('a graded copy', () => {
  test('is shown as it was sent, with what came instead beside what is wrong', () => {
    expect(runs('abcd', 'abed')).toEqual(['right:ab', 'wrong:c<e', 'right:d']);
  });

  test('shows what is missing, and what is too much', () => {
    expect(runs('abcd', 'abd')).toEqual(['right:ab', 'missing:c', 'right:d']);
    expect(runs('abd', 'abcd')).toEqual(['right:ab', 'extra:c', 'right:d']);
  });

  test('makes spaces and line ends seen where they are missing', () => {
    expect(runs('a b\n', 'ab')).toEqual(['right:a', 'missing:␣', 'right:b', 'missing:↵\n']);
  });

  test('tells what was mistaken for what, the most often first', () => {
    const { copy } = graded('abcabc', 'aecaec');
    expect(confusedOf(copy.attempts)).toEqual([{ expected: 'CHAR:b', got: 'CHAR:e', count: 2 }]);
  });
});
