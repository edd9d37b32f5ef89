import type { ContactUse, DeviceBindings } from '../../core/keyer/bindings.ts';

/** What people call keys whose names for programs they would not know. */
const keyNames: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  ControlLeft: 'Left Ctrl',
  ControlRight: 'Right Ctrl',
  ShiftLeft: 'Left Shift',
  ShiftRight: 'Right Shift',
  AltLeft: 'Left Alt',
  AltRight: 'Right Alt',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Minus: '-',
  Equal: '=',
};

/** What a key of the keyboard is called by where it lies, as on an English keyboard: `[`, `Z`, `Left Ctrl`. */
export function keyName(code: string): string {
  const named = Object.hasOwn(keyNames, code) ? keyNames[code] : undefined;
  return named ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? code.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ');
}

/** The keys of a keyboard that are bound to a use, by name. */
export function keysFor(bound: DeviceBindings, use: ContactUse): readonly string[] {
  return Object.entries(bound).flatMap(([code, bindsTo]) => (bindsTo === use ? [keyName(code)] : []));
}
