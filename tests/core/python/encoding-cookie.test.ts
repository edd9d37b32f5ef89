import { describe, expect, test } from 'vitest';
import { encodingCookie } from '../../../core/python/encoding-cookie.ts';

describe('an encoding cookie', () => {
  test.each([
    ['# -*- coding: koi8-r -*-', 'koi8-r'],
    ['#!/usr/bin/python\n# vim: set fileencoding=euc_jp :\n', 'euc_jp'],
    ['\n#coding:latin-1', 'latin-1'],
    [' \t\f# coding=UTF8', 'UTF8'],
    ['# coding: \t cp1252 and more', 'cp1252'],
    ['# encoding: x coding: utf-8', 'x'],
    ['# coding : no, coding; no, coding:! no, coding=iso-8859.15', 'iso-8859.15'],
    ['# cococoding:ascii', 'ascii'],
    ['# a comment\r# coding: latin-1\r', 'latin-1'],
  ])('is found in %j', (source, cookie) => {
    expect(declared(source).cookie).toBe(cookie);
  });

  test.each([
    '',
    'x = 1 # coding: latin-1',
    'x = 1\n# coding: latin-1',
    '"""\n# coding: latin-1\n"""',
    '\n\n# coding: latin-1',
    '# Coding: latin-1',
    '# coding',
    '# coding:',
    '# coding:\n latin-1',
    '# decoding this',
  ])('is not seen in %j', (source) => {
    expect(declared(source).cookie).toBeNull();
  });

  test('stands behind a byte order mark', () => {
    expect(declared('\ufeff# coding: utf-8\n')).toEqual({ bom: true, cookie: 'utf-8', end: 19 });
  });

  test('comes with the end of the lines looked at', () => {
    expect(declared('# one\n# coding: latin-1\nx').end).toBe(24);
    expect(declared('x = 1\n').end).toBe(6);
  });
});

function declared(source: string) {
  return encodingCookie(new TextEncoder().encode(source));
}
