import { type Bindings, bindingsOf, type DeviceKind, leverFor } from '../../core/keyer/bindings.ts';
import type { Lever } from '../../core/keyer/keyer.ts';

/** What levers are moved on; Key is the real one. */
export interface LeverTaker {
  press(lever: Lever, holder: string, at: number): void;
  release(lever: Lever, holder: string, at: number): void;
  releaseAll(device?: string): void;
}

/** How contacts are bound, and to what. */
export interface PadSetting {
  readonly isStraight: boolean;
  readonly bindings: Bindings;
}

/** A key of a keyboard that moved. */
type KeyMove = Pick<KeyboardEvent, 'code' | 'timeStamp' | 'repeat'>;
/** A button of a mouse that moved. */
type ButtonMove = Pick<MouseEvent, 'button' | 'timeStamp'>;
/** A finger or a pen that came or went. */
type Touch = Pick<PointerEvent, 'pointerId' | 'timeStamp'>;

/** The main button of a mouse, which keys the lever that it points at unless it is bound. */
const MAIN_BUTTON = 0;

/**
 * What keyboard, mouse and touch do on the key pad. Each key, button and finger holds a lever for itself, from the
 * event's own timestamp on, and lets go of whatever it holds, even if it was bound anew meanwhile.
 */
export class PadInput {
  readonly #key: LeverTaker;
  readonly #setting: () => PadSetting;

  constructor(key: LeverTaker, setting: () => PadSetting) {
    this.#key = key;
    this.#setting = setting;
  }

  /** Whether the key of the keyboard is one to key with; one that repeats itself closes nothing. */
  keyDown({ code, timeStamp, repeat }: KeyMove): boolean {
    const lever = this.#leverOf('keyboard', code);
    if (lever === null) return false;
    if (!repeat) this.#key.press(lever, `keyboard ${code}`, timeStamp);
    return true;
  }

  keyUp({ code, timeStamp }: KeyMove): void {
    this.#release(`keyboard ${code}`, timeStamp);
  }

  /** A button was pressed over the pad of a lever. */
  buttonDown({ button, timeStamp }: ButtonMove, pad: Lever): void {
    const contact = `button ${String(button)}`;
    const lever = this.#leverOf('mouse', contact) ?? (button === MAIN_BUTTON ? pad : null);
    if (lever !== null) this.#key.press(lever, `mouse ${contact}`, timeStamp);
  }

  buttonUp({ button, timeStamp }: ButtonMove): void {
    this.#release(`mouse button ${String(button)}`, timeStamp);
  }

  /** A finger came down on the pad of a lever. */
  touch({ pointerId, timeStamp }: Touch, pad: Lever): void {
    this.#key.press(pad, `touch ${String(pointerId)}`, timeStamp);
  }

  lift({ pointerId, timeStamp }: Touch): void {
    this.#release(`touch ${String(pointerId)}`, timeStamp);
  }

  /** Nothing is seen of the hands any more: the window is hidden. */
  letGo(): void {
    this.#key.releaseAll();
  }

  #leverOf(device: DeviceKind, contact: string): Lever | null {
    const { isStraight, bindings } = this.#setting();
    return leverFor(bindingsOf(bindings, device, device), contact, isStraight);
  }

  #release(holder: string, at: number): void {
    this.#key.release('dot', holder, at);
    this.#key.release('dash', holder, at);
  }
}
