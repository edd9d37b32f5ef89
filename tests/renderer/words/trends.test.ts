import { describe, expect, test } from 'vitest';
import { trendNote } from '../../../renderer/words/trends.ts';

const [old, young] = [{ version: '2.7.18' }, { version: '3.13.0' }];

describe('what is said of keywords that left', () => {
  test.each([
    ['beside a Python 2', [old, young], '', true],
    ['where print is sought', [young], 'Print', true],
    ['nowhere else', [young], '', false],
    ['nor where something else is sought', [old, young], 'lambda', false],
  ])('is said %s', (_, corpora, sought, isSaid) => {
    expect(trendNote(corpora, sought)?.includes('print and exec')).toBe(isSaid ? true : undefined);
  });
});
