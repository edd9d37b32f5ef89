import type { Lever } from './keyer.ts';

/** What a contact of a device is used for: a lever of a paddle, or a straight key, which other modes do not hear. */
export const contactUses = ['dot', 'dash', 'straight'] as const;

/** What a contact of a device is used for. */
export type ContactUse = (typeof contactUses)[number];

/** The contacts of one device by what it calls them: `BracketLeft`, `button 2`, `note 60`. */
export type DeviceBindings = Readonly<Record<string, ContactUse>>;

/** What each device that was ever bound is bound to, by its own name. */
export type Bindings = Readonly<Record<string, DeviceBindings>>;

/** The kinds of devices one can key with. */
export type DeviceKind = 'keyboard' | 'mouse' | 'touch' | 'midi' | 'gamepad';

/**
 * What a device is bound to before anything is chosen. VBand's adapters for paddles are keyboards that send the Control
 * keys, others send brackets; Vail's adapter is a MIDI device with three notes from the lowest one; a gamepad's shoulder
 * buttons lie under the index fingers. The left button of a mouse keys what it points at.
 */
export const defaultBindings: Readonly<Record<DeviceKind, DeviceBindings>> = {
  keyboard: {
    BracketLeft: 'dot',
    BracketRight: 'dash',
    ControlLeft: 'dot',
    ControlRight: 'dash',
    Space: 'straight',
  },
  mouse: { 'button 2': 'dash' },
  touch: {},
  midi: { 'note 0': 'straight', 'note 1': 'dot', 'note 2': 'dash' },
  gamepad: { 'button 4': 'dot', 'button 5': 'dash' },
};

/** What the contacts of `device` are bound to: what was chosen for it, else what its kind begins with. */
export function bindingsOf(bindings: Bindings, device: string, kind: DeviceKind): DeviceBindings {
  return (Object.hasOwn(bindings, device) ? bindings[device] : undefined) ?? defaultBindings[kind];
}

/** Those bindings with one more contact. A contact does one thing, but several may do the same. */
export function bind(bound: DeviceBindings, contact: string, use: ContactUse): DeviceBindings {
  return { ...bound, [contact]: use };
}

/** Those bindings with nothing left for a use. */
export function unbind(bound: DeviceBindings, use: ContactUse): DeviceBindings {
  return Object.fromEntries(Object.entries(bound).filter(([, bindsTo]) => bindsTo !== use));
}

/** The longest name that a device or a contact is bound by. */
export const LONGEST_NAME = 200;

/** What a device is bound by: all keyboards are one, so are all mice and all fingers; others go by their own name. */
export function boundAs(kind: DeviceKind, name = ''): string {
  return name === '' ? kind : `${kind} ${name}`.slice(0, LONGEST_NAME);
}

/**
 * The lever that a contact moves by these bindings; null for one that moves none. A straight key moves either lever, in
 * its own mode only.
 */
export function leverFor(bound: DeviceBindings, contact: string, isStraight: boolean): Lever | null {
  const use = Object.hasOwn(bound, contact) ? bound[contact] : undefined;
  if (use === 'straight') return isStraight ? 'dot' : null;
  return use ?? null;
}
