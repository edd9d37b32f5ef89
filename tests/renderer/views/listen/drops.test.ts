import { describe, expect, test } from 'vitest';
import { broughtBy, isFields } from '../../../../renderer/views/listen/drops.ts';

const drop = (files: readonly File[], text = '') => ({ files, getData: () => text });
const free = { on: 'other', isOwn: false, isCovered: false } as const;
const poem = new File(['if'], 'poem.txt');
const other = new File(['only'], 'other.txt');

describe('a drop', () => {
  test('brings every file, else the text', () => {
    expect(broughtBy(drop([poem, other]), free)).toEqual({ kind: 'files', files: [poem, other] });
    expect(broughtBy(drop([], 'CQ'), { ...free, on: 'source' })).toEqual({ kind: 'text', text: 'CQ' });
    expect(broughtBy(drop([]), free)).toBeNull();
  });

  test.each([
    ['began in the window', { ...free, isOwn: true }],
    ['falls beside a sheet', { ...free, isCovered: true }],
    ['falls on a sheet', { ...free, on: 'sheet' }],
    ['falls in a field', { ...free, on: 'field' }],
  ] as const)('brings nothing where it %s', (_, fall) => {
    expect(broughtBy(drop([poem], 'CQ'), fall)).toBeNull();
  });

  test('of letters is left to a field, and of a file to nothing', () => {
    expect(isFields({ on: 'field' }, ['text/plain'])).toBe(true);
    expect(isFields({ on: 'field' }, ['Files'])).toBe(false);
    expect(isFields({ on: 'source' }, ['text/plain'])).toBe(false);
  });
});
