import type { Focus } from '../../components/focus-of.ts';

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
  if (pressed.key === ' ') return focus === 'button' || focus === 'choice' ? null : 'toggle';
  if (pressed.key.toLowerCase() === 'l') return 'loop'; // Caps Lock may be on
  const takesArrows = focus === 'source' || focus === 'slider' || focus === 'choice';
  return takesArrows ? null : (arrows[pressed.key] ?? null);
}
