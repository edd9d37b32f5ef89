import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytePath, bytesOf, textOfPath } from '../../db/files/byte-path.ts';

const pathOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a path as bytes', () => {
  test('keeps any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...bytesOf(pathOf(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  test('gives any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOfPath(bytePath(text))).toBe(text);
      }),
    );
  });

  test('shows what is no text', () => {
    expect(textOfPath(pathOf(Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xc3])))).toBe('a\\xFFé\\xC3');
  });
});
