import { expect, test } from 'vitest';
import { MOST_SHOWN, shownText } from '../../../../renderer/views/listen/shown-text.ts';

test('what was not understood is marked in a decoded text', () => {
  expect(shownText('PA\ufffd\ufffdIS', true).pieces).toEqual([
    { text: 'PA', isUnknown: false },
    { text: '\ufffd\ufffd', isUnknown: true },
    { text: 'IS', isUnknown: false },
  ]);
});

test('U+FFFD that was sent is not', () => {
  expect(shownText('a\ufffdb', false).pieces).toEqual([{ text: 'a\ufffdb', isUnknown: false }]);
});

test('a long text is cut, and no character in two', () => {
  const { pieces, isCut } = shownText(`${'a'.repeat(MOST_SHOWN - 1)}😀`, false);
  expect(isCut).toBe(true);
  expect(pieces[0]?.text).toBe('a'.repeat(MOST_SHOWN - 1));
});
