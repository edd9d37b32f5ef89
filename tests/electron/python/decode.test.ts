import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPARE, checkSpare } from '../../../core/python/source-bytes.ts';
import { decode, decodeText } from '../../../electron/python/decode.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a decoded source', () => {
  test('is UTF-8 where nothing is declared', () => {
    expect(decodeText(Buffer.from('x = "é€😀"'))).toEqual({
      text: 'x = "é€😀"',
      encoding: 'utf-8',
      note: null,
    });
  });

  test('keeps its byte order mark', () => {
    expect(decodeText(Buffer.from('\ufeffx'))).toEqual({ text: '\ufeffx', encoding: 'utf-8', note: null });
  });

  test.each(['utf-8', 'UTF8', 'utf_8', 'U8', 'utf-8-sig', 'cp65001'])('knows UTF-8 as %s', (name) => {
    expect(decodeText(Buffer.from(`# coding: ${name}\né`))).toMatchObject({ encoding: 'utf-8', note: null });
  });

  test.each([
    ['latin-1', [0xe9, 0x80], 'é\x80'],
    ['iso8859', [0xe9], 'é'],
    ['cp1252', [0x80], '€'],
    ['iso-8859-15', [0xa4], '€'],
    ['koi8_r', [0xc1], 'а'],
    ['KOI8-R', [0xc1], 'а'],
    ['cp437', [0x82], 'é'],
    ['mac-roman', [0x8e, 0xdb, 0xbd], 'é€Ω'],
    ['euc_jp', [0xa1, 0xc1, 0xa4, 0xa2], '〜あ'],
    ['shift_jis', [0x81, 0x60, 0x83, 0x5c], '〜ソ'],
    ['cp932', [0x81, 0x60, 0x83, 0x5c], '～ソ'],
    ['big5', [0xa5, 0x5c], '功'],
    ['gb2312', [0xb0, 0xa1, 0xa1, 0xaa], '啊―'],
    ['gbk', [0xb0, 0xa1, 0xa1, 0xaa], '啊—'],
    ['euc-kr', [0xb0, 0xa1], '가'],
  ])('follows a declaration of %s', (name, bytes, text) => {
    const decoded = decodeText(Buffer.concat([latin1(`# coding: ${name}\n`), Uint8Array.from(bytes)]));
    expect(decoded.text.slice(decoded.text.indexOf('\n') + 1)).toBe(text);
    expect(decoded.note).toBeNull();
  });

  test.each(['latin-1', 'ISO_8859_1', 'iso-latin-1-unix'])('names %s as Python does', (name) => {
    expect(decodeText(latin1(`# coding: ${name}\né`)).encoding).toBe('iso-8859-1');
  });

  test.each([
    ['no declaration', 'x = "é"', 'not valid UTF-8 and declares nothing else. It was read as ISO-8859-1.'],
    ['a declaration that is wrong', '# coding: utf-8\né', 'not valid UTF-8'],
    ['bytes that are not ASCII', '# coding: ascii\né', 'declares ascii, but holds bytes that are not'],
    ['half a character', '# coding: shift_jis\n\x83', 'declares shift_jis, but holds bytes that are not'],
    ['bytes the code page leaves free', '# coding: cp1252\n\x81', 'declares cp1252, but holds bytes'],
    [
      'a declaration in a line that is not UTF-8',
      '# é coding: cp1252\n',
      'declares cp1252 in lines that are not',
    ],
    ['an unknown encoding', '# coding: uft-8\né', 'declares uft-8, which Sounder does not know'],
  ])('is ISO-8859-1 where it has %s, and says so', (_, source, note) => {
    const decoded = decodeText(latin1(source));
    expect(decoded).toMatchObject({ text: source, encoding: 'iso-8859-1' });
    expect(decoded.note).toContain(note);
  });

  test.each([
    'utf-16', // PEP 263 leaves out what does not agree with ASCII.
    'utf-7',
    'cp864',
    'rot13',
    'base64',
    'binary',
    'raw_unicode_escape',
    'no-such',
  ])('is UTF-8 where %s is declared, and says so', (name) => {
    const source = `# coding: ${name}\nx = "é"`;
    expect(decodeText(Buffer.from(source))).toEqual({
      text: source,
      encoding: 'utf-8',
      note: `It declares ${name}, which Sounder does not know as an encoding of source. It was read as UTF-8.`,
    });
  });

  test('follows the byte order mark where the declaration says something else', () => {
    const decoded = decodeText(Buffer.from('\ufeff# coding: latin-1\né'));
    expect(decoded.text).toBe('\ufeff# coding: latin-1\né');
    expect(decoded.note).toContain('byte order mark of UTF-8, but declares latin-1');
  });

  test('keeps the byte order mark of a file that is not UTF-8', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xe9)).text).toBe('\ufeffé');
  });

  test('is the same in bytes and as a string, with zero bytes behind', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(latin1)), (bytes) => {
        const { source } = decode(bytes);
        checkSpare(source);
        const text = Buffer.from(source.bytes.subarray(0, source.length)).toString('utf8');
        expect(text).toBe(decodeText(bytes).text);
      }),
    );
  });

  test('is not copied where it is UTF-8 with room behind it', () => {
    const room = Buffer.alloc(100, 0xff);
    room.write('pass');
    const { source } = decode(room, 4);
    expect(source).toEqual({ bytes: room, length: 4 });
    expect([...room.subarray(0, 4 + SPARE + 1)]).toEqual([...latin1('pass'), 0, 0, 0, 0, 0xff]);
  });

  test('is copied where there is no room, and the bytes given stay as they are', () => {
    const room = Buffer.alloc(6, 0xff);
    room.write('pass');
    const { source } = decode(room, 4);
    expect(source.bytes.buffer).not.toBe(room.buffer);
    expect(room[4]).toBe(0xff);
  });
});
