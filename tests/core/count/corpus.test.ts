import { expect, test } from 'vitest';
import { folderCounts, isModuleName } from '../../../core/count/corpus.ts';

test.each([
  ['json', true, true],
  ['test', true, true],
  ['site-packages', true, false],
  ['dist-packages', true, false],
  ['__pycache__', false, false],
])('the folder %s is read: %s, and %s without site-packages', (name, isRead, isReadWithout) => {
  expect(folderCounts(name, true)).toBe(isRead);
  expect(folderCounts(name, false)).toBe(isReadWithout);
});

test.each([
  ['os.py', true],
  ['os.pyc', false],
  ['py', false],
])('%s is a module: %s', (name, isModule) => {
  expect(isModuleName(name)).toBe(isModule);
});
