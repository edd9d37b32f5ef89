import { describe, expect, test } from 'vitest';
import { keywords } from '../../../../core/python/keywords.ts';
import { landmarkTexts } from '../../../../core/python/landmarks.ts';
import { NO_KEYWORD, keywordKind } from '../../../../core/python/scanner/keyword-kind.ts';

describe('a keyword’s kind', () => {
  test.each(keywords)('is found for %s', (word) => {
    expect(landmarkTexts[kindOf(word)]).toBe(word);
  });

  test.each(keywords)('is found for nothing that differs from %s in one letter', (word) => {
    const others = Array.from(word, (_, at) => `${word.slice(0, at)}_${word.slice(at + 1)}`);
    expect(others.map(kindOf)).toEqual(others.map(() => NO_KEYWORD));
  });
});

function kindOf(word: string): number {
  const bytes = new TextEncoder().encode(word);
  return keywordKind(bytes, 0, bytes.length);
}
