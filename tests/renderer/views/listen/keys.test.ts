import { describe, expect, test } from 'vitest';
import { transportKey } from '../../../../renderer/views/listen/keys.ts';

const press = (key: string, held: 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | null = null) => ({
  key,
  ctrlKey: held === 'ctrlKey',
  altKey: held === 'altKey',
  shiftKey: held === 'shiftKey',
  metaKey: held === 'metaKey',
});

describe('a key', () => {
  test.each([
    [' ', 'toggle'],
    ['ArrowLeft', 'back'],
    ['ArrowRight', 'symbol'],
    ['ArrowUp', 'line-back'],
    ['ArrowDown', 'line'],
    ['F9', 'breakpoint'],
    ['F10', 'line'],
    ['F11', 'symbol'],
    ['l', 'loop'],
    ['x', null],
  ])('%j asks for %s', (key, asks) => {
    expect(transportKey(press(key), 'other')).toBe(asks);
  });

  test.each([
    [' ', 'field', null],
    ['ArrowLeft', 'field', null],
    ['l', 'field', null],
    ['F10', 'field', 'line'],
    [' ', 'slider', 'toggle'],
    ['l', 'slider', 'loop'],
    ['L', 'other', 'loop'],
    ['ArrowLeft', 'slider', null],
    [' ', 'choice', null],
    ['ArrowLeft', 'choice', null],
    [' ', 'button', null],
    ['ArrowRight', 'button', 'symbol'],
    [' ', 'source', 'toggle'],
    ['ArrowDown', 'source', null],
    ['F9', 'source', 'breakpoint'],
    [' ', 'sheet', null],
    ['F10', 'sheet', null],
  ] as const)('%j with the focus on a %s asks for %s', (key, focus, asks) => {
    expect(transportKey(press(key), focus)).toBe(asks);
  });

  test('with Ctrl goes on to the cursor, and with any other is not the transport’s', () => {
    expect(transportKey(press('F10', 'ctrlKey'), 'source')).toBe('continue');
    expect(transportKey(press('F11', 'ctrlKey'), 'source')).toBeNull();
    for (const held of ['altKey', 'shiftKey', 'metaKey'] as const) {
      expect(transportKey(press('F10', held), 'other')).toBeNull();
    }
  });
});
