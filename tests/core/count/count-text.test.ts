import { expect, test } from 'vitest';
import { countText } from '../../../core/count/count-text.ts';

test('the characters of a text are counted by code point, keywords or not', () => {
  expect(countText(new TextEncoder().encode('def é🔔d'))).toEqual([
    { symbol: 'CHAR: ', count: 1 },
    { symbol: 'CHAR:d', count: 2 },
    { symbol: 'CHAR:e', count: 1 },
    { symbol: 'CHAR:f', count: 1 },
    { symbol: 'CHAR:é', count: 1 },
    { symbol: 'CHAR:🔔', count: 1 },
  ]);
});
