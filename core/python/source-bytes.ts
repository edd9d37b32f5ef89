import { sounderError } from '../errors.ts';

/** How many zero bytes the scanner wants behind a source, so that it may look ahead without asking. */
export const SPARE = 4;

/** A source in valid UTF-8: the first `length` of `bytes`, with at least SPARE zero bytes behind them. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
}

/** `bytes` with room behind: a copy. Use it where the source is small or comes once. */
export function padded(bytes: Uint8Array): SourceBytes {
  const room = new Uint8Array(bytes.length + SPARE);
  room.set(bytes);
  return { bytes: room, length: bytes.length };
}

/** Throws unless SPARE zero bytes stand behind the source. */
export function checkSpare({ bytes, length }: SourceBytes): void {
  for (let at = length; at < length + SPARE; at++) {
    if (bytes[at] !== 0) throw sounderError('caller-mistake', `a source needs ${SPARE} zero bytes behind it`);
  }
}
