import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onOneLine, visible } from '../../../core/count/visible.ts';

describe('a text made visible', () => {
  test('shows control characters and the backslash', () => {
    expect(visible('a\\\t\n\r\0\x1b\x7f\x85é🔔')).toBe('a\\\\\\t\\n\\r\\x00\\x1B\\x7F\\x85é🔔');
  });

  test('is told from every other', () => {
    const text = fc.string({ unit: fc.constantFrom('\\', 'n', 't', 'x', '0', '\n', '\t', '\0') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(visible(a) === visible(b)).toBe(a === b);
      }),
    );
  });

  test('keeps its backslashes where it is for people', () => {
    expect(onOneLine('C:\\lib\n')).toBe('C:\\lib\\n');
  });
});
