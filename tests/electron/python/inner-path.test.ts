import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInner } from '../../../electron/python/inner-path.ts';

describe('a path below a library', () => {
  test.each(['os.py', 'json/decoder.py', '.hidden/..py', '...', 'a b/t\xff\n.py'])('may be %j', (path) => {
    expect(isInner(path, 'linux')).toBe(true);
  });

  test.each(['', '/', '/os.py', '../os.py', 'a/..', 'a/./b.py', '.', 'a//b.py', 'a/', 'os.py\0'])(
    'may not be %j',
    (path) => {
      expect(isInner(path, 'linux')).toBe(false);
    },
  );

  test.each(['C:/os.py', 'C:os.py', '\\\\host\\os.py', 'a\\..\\os.py', 'os.py:stream'])(
    'may not be %j on Windows, where it leads elsewhere',
    (path) => {
      expect(isInner(path, 'win32')).toBe(false);
    },
  );

  test('stays below it wherever that is', () => {
    const part = fc.constantFrom('a', '..', '.', '', 'C:', '\\', '..\\b', '/', '...');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = parts.join('/');
        if (isInner(path, 'linux')) expect(posix.resolve('/lib', path)).toBe(`/lib/${path}`);
        if (isInner(path, 'win32')) expect(win32.resolve('D:/lib', path).startsWith('D:\\lib\\')).toBe(true);
      }),
    );
  });
});
