import { expect, test } from 'vitest';
import { areas } from '../../../core/count/area.ts';
import { areasWords, shortAreas } from '../../../renderer/words/areas.ts';

test('Areas are named in their own order, however they were chosen', () => {
  expect(areasWords(['tools', 'library'])).toBe('library and bundled tools');
  expect(areasWords(areas)).toBe('library, tests, bundled tools and site-packages');
  expect(areasWords(['tests'])).toBe('tests');
});

test('Areas are named in few letters where there is little room', () => {
  expect(shortAreas(['tools', 'library'])).toBe('library + tools');
  expect(shortAreas(['site-packages', 'tests'])).toBe('tests + packages');
  expect(shortAreas(['library', 'tools', 'site-packages'])).toBe('all but tests');
  expect(shortAreas(areas)).toBe('everything');
  expect(shortAreas(['tests'])).toBe('tests');
});
