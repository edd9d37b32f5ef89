import { expect, test } from 'vitest';
import { hasWords, wordsOf } from '../../../renderer/state/sought.ts';

test('What is sought is every word, in any case and order', () => {
  expect(wordsOf('  Json\tDECODER ')).toEqual(['json', 'decoder']);
  expect(hasWords('decoder of json', wordsOf('JSON dec'))).toBe(true);
  expect(hasWords('decoder of json', wordsOf('json xml'))).toBe(false);
  expect(hasWords('decoder of json', wordsOf(' '))).toBe(true);
});
