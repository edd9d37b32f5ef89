import { describe, expect, test } from 'vitest';
import { defaultBindings } from '../../../core/keyer/bindings.ts';
import { contactName, contactsFor, deviceName, keyName, keysFor } from '../../../renderer/words/contact.ts';

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

describe('contacts of other devices', () => {
  test.each([
    ['mouse', 'button 0', 'Left button'],
    ['mouse', 'button 2', 'Right button'],
    ['mouse', 'button 9', 'Button 9'],
    ['midi', 'note 60', 'C4 (60)'],
    ['midi', 'note 0', 'C−1 (0)'],
    ['midi', 'note 70', 'A♯4 (70)'],
    ['gamepad', 'button 4', 'Button 4'],
    ['keyboard', 'KeyZ', 'Z'],
  ] as const)('of a %s, %s is called %s', (kind, contact, name) => {
    expect(contactName(kind, contact)).toBe(name);
  });

  test('are named for what they are bound to', () => {
    expect(contactsFor('midi', defaultBindings.midi, 'dash')).toEqual(['D−1 (2)']);
  });

  test.each([
    ['Xbox 360 Controller (STANDARD GAMEPAD Vendor: 045e Product: 028e)', 'Xbox 360 Controller'],
    ['USB Gamepad (Vendor: 0079 Product: 0011)', 'USB Gamepad'],
    ['Vail Adapter (MIDI 1)', 'Vail Adapter (MIDI 1)'],
    ['(Vendor: 0079 Product: 0011)', '(Vendor: 0079 Product: 0011)'],
  ])('belong to a device: %s is called %s', (name, called) => {
    expect(deviceName(name)).toBe(called);
  });
});
