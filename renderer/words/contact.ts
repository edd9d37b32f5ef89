import type { ContactUse, DeviceBindings, DeviceKind } from '../../core/keyer/bindings.ts';

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

const buttonNames = ['Left button', 'Middle button', 'Right button', 'Back button', 'Forward button'];
const noteNames = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];
/** Notes of MIDI in an octave; the lowest one is numbered −1, so that 60 is C4, the middle one of a piano. */
const OCTAVE = 12;

/** What a contact of a device is called: `Left Ctrl`, `Right button`, `C4 (60)`, `Button 4`. */
export function contactName(kind: DeviceKind, contact: string): string {
  const number = Number(/ (\d+)$/.exec(contact)?.[1]);
  switch (kind) {
    case 'keyboard':
      return keyName(contact);
    case 'mouse':
      return buttonNames[number] ?? upper(contact);
    case 'midi': {
      const name = noteNames[number % OCTAVE];
      if (name === undefined) return upper(contact);
      return `${name}${String(Math.floor(number / OCTAVE) - 1).replace('-', '−')} (${String(number)})`;
    }
    case 'gamepad':
    case 'touch':
      return upper(contact);
  }
}

/** The contacts of a device that are bound to a use, by name. */
export function contactsFor(kind: DeviceKind, bound: DeviceBindings, use: ContactUse): readonly string[] {
  return Object.entries(bound).flatMap(([contact, bindsTo]) =>
    bindsTo === use ? [contactName(kind, contact)] : [],
  );
}

/** What a device is called: its own name, without the numbers that Chromium adds in brackets. */
export function deviceName(name: string): string {
  return name.replace(/ *\((?:STANDARD GAMEPAD|Vendor: ).*\)$/, '') || name;
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
