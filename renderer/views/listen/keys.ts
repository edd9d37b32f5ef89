/** What a key asks of the transport. */
export type TransportKey =
  'toggle' | 'back' | 'line-back' | 'symbol' | 'line' | 'breakpoint' | 'continue' | 'loop';

/** What is looked at of a key press. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What has the focus. `field`: what takes letters or arrows itself, a text field, a menu, a slider. `button`: Space
 * presses it. `source`: the arrows move the cursor there. `sheet`: something lies over the window.
 */
export type Focus = 'field' | 'button' | 'source' | 'sheet' | 'other';

/** The keys of the transport, as the tooltips and the shortcut sheet name them. */
export const transportKeys: Readonly<Record<TransportKey, string>> = {
  toggle: 'Space',
  back: '←',
  'line-back': '↑',
  symbol: 'F11',
  line: 'F10',
  breakpoint: 'F9',
  continue: 'Ctrl+F10',
  loop: 'L',
};

const functions: Readonly<Record<string, TransportKey>> = { F9: 'breakpoint', F10: 'line', F11: 'symbol' };
const arrows: Readonly<Record<string, TransportKey>> = {
  ArrowLeft: 'back',
  ArrowRight: 'symbol',
  ArrowUp: 'line-back',
  ArrowDown: 'line',
};

/** What a key asks for where `focus` has it; null where it is not the transport's. */
export function transportKey(pressed: Pressed, focus: Focus): TransportKey | null {
  if (focus === 'sheet' || pressed.altKey || pressed.shiftKey || pressed.metaKey) return null;
  if (pressed.ctrlKey) return pressed.key === 'F10' ? 'continue' : null;
  const named = functions[pressed.key];
  if (named !== undefined) return named;
  if (focus === 'field') return null;
  if (pressed.key === ' ') return focus === 'button' ? null : 'toggle';
  if (pressed.key === 'l') return 'loop';
  return focus === 'source' ? null : (arrows[pressed.key] ?? null);
}

const FIELDS =
  'input, textarea, select, [role="menu"], [role="listbox"], [role="slider"], [role="combobox"], [role="radiogroup"]';

/** What an element that has the focus is to the transport. */
export function focusOf(element: Element | null): Focus {
  if (element === null) return 'other';
  if (element.closest('[role="dialog"]') !== null) return 'sheet';
  if (element.closest('[data-source]') !== null) return 'source';
  if (element.closest(FIELDS) !== null) return 'field';
  return element.closest('button, a, [role="button"], [role="switch"]') === null ? 'other' : 'button';
}
