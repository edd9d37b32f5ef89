import { expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { areasWords } from '../../../renderer/words/areas.ts';

test('Areas are named in their own order, however they were chosen', () => {
  expect(areasWords(['tools', 'library'])).toBe('library and bundled tools');
  expect(areasWords(areas)).toBe('library, tests, bundled tools and site-packages');
  expect(areasWords(['tests'])).toBe('tests');
});
