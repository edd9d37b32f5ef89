import { describe, expect, test } from 'vitest';
import { defaultBindings } from '../../../core/keyer/bindings.ts';
import { keyName, keysFor } from '../../../renderer/words/contact.ts';

describe('keys of a keyboard', () => {
  test.each([
    ['BracketLeft', '['],
    ['ControlRight', 'Right Ctrl'],
    ['KeyZ', 'Z'],
    ['Digit4', '4'],
    ['ArrowLeft', 'Arrow Left'],
    ['Numpad0', 'Numpad 0'],
    ['F12', 'F12'],
    ['Space', 'Space'],
  ])('%s is called %s', (code, name) => {
    expect(keyName(code)).toBe(name);
  });

  test('are named for what they are bound to', () => {
    expect(keysFor(defaultBindings.keyboard, 'dot')).toEqual(['[', 'Left Ctrl']);
  });
});
