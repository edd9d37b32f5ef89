import { describe, expect, test } from 'vitest';
import type { Area } from '../../../core/count/area.ts';
import { totalsByArea } from '../../../core/count/area-totals.ts';
import { corpusWords, shortCorpus } from '../../../renderer/words/corpus.ts';
import { indexed, installation } from '../state/fake-bridge.ts';

describe('what a figure counts', () => {
  test('is how many files the areas have that count', () => {
    const totals = totalsByArea({
      library: { files: 600, bytes: 9, symbols: 9, notes: 0 },
      tests: { files: 1000, bytes: 9, symbols: 9, notes: 0 },
    });
    const index = {
      kind: 'done',
      totals,
      hasSitePackages: true,
      at: 1,
      isInterrupted: false,
    } as const;
    expect(corpusWords(installation(13, { index }), ['library', 'tools'])).toBe(
      'CPython 3.13.0 · library and bundled tools · 600 files',
    );
  });

  test('says what was not read, and never the figure of a half', () => {
    const words = (isInterrupted: boolean, ...chosen: readonly Area[]) =>
      corpusWords(installation(13, { index: indexed({ hasSitePackages: false, isInterrupted }) }), chosen);
    expect(words(false, 'library', 'site-packages')).toBe(
      'CPython 3.13.0 · library · 1 file · site-packages not read',
    );
    expect(words(true, 'site-packages')).toBe('CPython 3.13.0 · site-packages not read');
  });

  test('says that its files are of different times where reading again was stopped', () => {
    const python = installation(13, { index: indexed({ isInterrupted: true }) });
    const words = 'CPython 3.13.0 · library · 1 file · reading again was stopped';
    expect(corpusWords(python, ['library'])).toBe(words);
    expect(shortCorpus(python, ['library'])).toBe(words);
  });
});
