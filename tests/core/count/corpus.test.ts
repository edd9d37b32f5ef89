import { expect, test } from 'vitest';
import { folderCounts, isModuleName } from '../../../core/count/corpus.ts';

test.each([
  ['json', true],
  ['test', true],
  ['site-packages', false],
  ['dist-packages', false],
  ['__pycache__', false],
])('the folder %s counts: %s', (name, counts) => {
  expect(folderCounts(name)).toBe(counts);
});

test.each([
  ['os.py', true],
  ['os.pyc', false],
  ['py', false],
])('%s is a module: %s', (name, isModule) => {
  expect(isModuleName(name)).toBe(isModule);
});
