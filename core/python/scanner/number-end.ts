import { continuesHex, continuesNumber } from './byte-class.ts';

const LOWER_CASE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;
const B = 0x62;
const E = 0x65;
const J = 0x6a;
const O = 0x6f;
const X = 0x78;

/**
 * The end of the number that begins with the digit at `start`. It matters because a keyword may follow
 * without a space: `1if x`, `1e5or y`, and `0x1for x`, which is `0x1f or x` (language reference, 2.4.5).
 */
export function numberEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] === ZERO) {
    const base = lower(bytes, start + 1);
    if (base === X) return runEnd(bytes, start + 2, continuesHex);
    if (base === O || base === B) return runEnd(bytes, start + 2, continuesNumber);
  }
  let at = runEnd(bytes, start + 1, continuesNumber);
  if (bytes[at] === POINT) at = runEnd(bytes, at + 1, continuesNumber);
  at = exponentEnd(bytes, at);
  return lower(bytes, at) === J ? at + 1 : at;
}

/** `e` is an exponent's only where digits follow: in `1else` it begins a keyword. */
function exponentEnd(bytes: Uint8Array, at: number): number {
  if (lower(bytes, at) !== E) return at;
  const sign = bytes[at + 1];
  const digits = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
  const digit = bytes[digits] as number;
  return digit >= ZERO && digit <= NINE ? runEnd(bytes, digits + 1, continuesNumber) : at;
}

function runEnd(bytes: Uint8Array, from: number, continues: Uint8Array): number {
  let at = from;
  while (continues[bytes[at] as number] === 1) at++;
  return at;
}

function lower(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | LOWER_CASE;
}
