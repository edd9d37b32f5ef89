import { unpack } from '../../db/file-counts/packed.ts';

/** Packed counts as pairs of code and count. */
export function unpacked(bytes: Uint8Array): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  unpack(bytes, (code, count) => pairs.push([code, count]));
  return pairs;
}
