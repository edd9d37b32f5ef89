import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineEndsOf } from '../../../renderer/source/line-ends.ts';

describe('places in the editor', () => {
  test('are those of the text where every line ends in one character', () => {
    const { toEditor, toText } = lineEndsOf('a\nb\rc');
    expect([0, 2, 4].map(toEditor)).toEqual([0, 2, 4]);
    expect([0, 2, 4].map(toText)).toEqual([0, 2, 4]);
  });

  test('count a carriage return and its line feed as one', () => {
    const { toEditor } = lineEndsOf('a\r\nb\r\nc');
    expect([0, 1, 3, 4, 6].map(toEditor)).toEqual([0, 1, 2, 3, 4]);
  });

  test('name the same characters as the places of the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'é') });
    fc.assert(
      fc.property(text, (source) => {
        const { toEditor, toText } = lineEndsOf(source);
        const shown = source.replaceAll('\r\n', '\n');
        for (let place = 0; place < shown.length; place++) {
          expect(toEditor(toText(place))).toBe(place);
          expect(shown[place]).toBe(
            source[toText(place)]?.replace('\r', source[toText(place) + 1] === '\n' ? '\n' : '\r'),
          );
        }
      }),
    );
  });
});
