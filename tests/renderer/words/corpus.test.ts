import { describe, expect, test } from 'vitest';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import { corpusWords } from '../../../renderer/words/corpus.ts';
import { installation } from '../state/fake-bridge.ts';

describe('what a figure counts', () => {
  test('is how many files the areas have that count', () => {
    const totals = totalsByArea({
      library: { files: 600, bytes: 9, symbols: 9 },
      tests: { files: 1000, bytes: 9, symbols: 9 },
    });
    const index = { kind: 'done', totals, hasSitePackages: true, notes: 0, at: 1 } as const;
    expect(corpusWords(installation(13, { index }), ['library', 'tools'])).toBe(
      'CPython 3.13.0 · library and bundled tools · 600 files',
    );
  });
});
