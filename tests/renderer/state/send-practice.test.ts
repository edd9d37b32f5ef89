import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { book, practiceOn } from './practice-on.ts';

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The place Key at Send: `import os`. */
const send = () =>
  practiceOn('send', {
    beginPractice: () => Promise.resolve(1),
    appendAttempts: () => Promise.resolve(),
    finishPractice: () => Promise.resolve(),
    practiceStatistics: () => new Promise(() => undefined),
  });

describe('the exercise Send', () => {
  test('goes on by the codebook in use where another comes into use under the hands', async () => {
    const { practice, listening } = await send();
    practice.begin();
    await listening.recode({ ...book, codebook: ituCodebook() });
    practice.renew();
    const { codebook } = practice;
    expect(codebook?.method).toBe('itu');
    expect(practice.keying.reads(codebook ?? book.codebook, 'spaced')).toBe(true);
  });

  test('reads on where the codebook was made anew with the same codewords', async () => {
    const { practice, listening } = await send();
    practice.begin();
    practice.keying.way = { elements: '.', right: 1, outcome: 'open' };
    await listening.recode({ ...book, codebook: { ...book.codebook } });
    practice.renew();
    expect(practice.keying.way.elements).toBe('.');
  });

  test('takes keys from nobody who has given them back', async () => {
    const { practice, listening } = await send();
    practice.begin();
    practice.rest();
    await listening.recode({ ...book, codebook: ituCodebook() });
    practice.renew();
    expect(practice.keying.isReading).toBe(false);
  });
});
