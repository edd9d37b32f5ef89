import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../renderer/components/cut-path.ts';

describe('a path in pieces', () => {
  test('keeps its beginning, and a short name whole', () => {
    expect(partsOf('site-packages/numpy/core.py', 1)).toEqual({
      start: 'site-',
      folder: 'packages/numpy',
      name: '',
      end: '/core.py',
    });
  });

  test('keeps the end of a long name, and a short folder whole', () => {
    expect(partsOf('test/test_encode_basestring_ascii.py', 1)).toEqual({
      start: 'test',
      folder: '',
      name: '/test_encode_basestrin',
      end: 'g_ascii.py',
    });
  });

  test('keeps as many names as are asked for, whatever parts them', () => {
    expect(partsOf('C:\\Pythons\\313\\Lib\\lib', 2).end).toBe('\\Lib\\lib');
  });

  test('parts no character in two', () => {
    const { start, end } = partsOf(`${'🐍'.repeat(9)}/${'🐍'.repeat(9)}`, 1);
    expect(`${start} ${end}`).not.toMatch(/\p{Surrogate}/u);
  });

  test('is the path again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(1, 2), (path, kept) => {
        const { start, folder, name, end } = partsOf(path, kept);
        expect(start + folder + name + end).toBe(path);
      }),
    );
  });
});
