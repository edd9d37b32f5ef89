import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import { wabunCharacters, wabunCodebook } from '../../../core/codebook/wabun.ts';
import { codesOf } from './cost.ts';

describe('International Morse', () => {
  test('has the signals of ITU-R M.1677-1', () => {
    const codes = codesOf(ituCodebook());
    expect(codes).toMatchObject({ E: '.', T: '-', É: '..-..', 0: '-----', '=': '-...-', '@': '.--.-.' });
    expect(Object.keys(codes)).toHaveLength(26 + 1 + 10 + 13);
  });
});

describe('Wabun', () => {
  test('has a signal for each kana, the voicing marks, the long mark and the comma', () => {
    const codes = codesOf(wabunCodebook());
    expect(codes).toMatchObject({ イ: '.-', ヘ: '.', ム: '-', ン: '.-.-.', '゛': '..', ー: '.--.-' });
    expect(Object.keys(codes)).toHaveLength(48 + 4);
  });

  test.each([
    ['カ', 'カ'],
    ['ガ', 'カ゛'],
    ['パ', 'ハ゜'],
    ['が', 'カ゛'],
    ['ょ', 'ヨ'],
    ['ｶ', 'カ'],
    ['ﾞ', '゛'],
    ['ー', 'ー'],
    ['､', '、'],
    ['é', 'e\u0301'],
  ])('spells %s as %s', (character, spelled) => {
    expect(wabunCharacters(character).join('')).toBe(spelled);
  });
});
