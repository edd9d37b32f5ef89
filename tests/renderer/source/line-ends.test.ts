import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineEndsOf } from '../../../renderer/source/line-ends.ts';

describe('places in the editor', () => {
  test('are those of the text where every line ends in one character', () => {
    const { toEditor } = lineEndsOf('a\nb\rc');
    expect([0, 2, 4].map(toEditor)).toEqual([0, 2, 4]);
  });

  test('count a carriage return and its line feed as one', () => {
    const { toEditor } = lineEndsOf('a\r\nb\r\nc');
    expect([0, 1, 3, 4, 6].map(toEditor)).toEqual([0, 1, 2, 3, 4]);
  });

  test('name the same characters as the places of the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'é') });
    fc.assert(
      fc.property(text, (source) => {
        const { toEditor } = lineEndsOf(source);
        const shown = source.replaceAll('\r\n', '\n');
        for (let place = 0; place <= source.length; place++) {
          expect(toEditor(place)).toBe(
            source.slice(0, place).replaceAll('\r\n', '\n').length - halfPair(source, place),
          );
        }
        expect(toEditor(source.length)).toBe(shown.length);
      }),
    );
  });
});

describe('places of the text', () => {
  test('are found again from those in the editor', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n', 'é') });
    fc.assert(
      fc.property(text, (source) => {
        const { toEditor, toText } = lineEndsOf(source);
        for (let place = 0; place <= source.length; place++) {
          const isInPair = halfPair(source, place) === 1;
          expect(toText(toEditor(place))).toBe(isInPair ? place - 1 : place);
        }
      }),
    );
  });
});

/** 1 inside a pair, whose first half already stands for the line end; else 0. */
function halfPair(source: string, place: number): number {
  return source.slice(place - 1, place + 1) === '\r\n' ? 1 : 0;
}
