import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_LANDMARK } from '../../core/count/symbol.ts';
import { packed, unpack } from '../../db/file-counts/packed.ts';
import { unpacked } from '../support/unpacked.ts';

const MOST = 2 ** 32 - 1;

const anyCounts = fc
  .uniqueArray(fc.tuple(fc.nat({ max: MOST }), fc.nat({ max: MOST })), { selector: ([code]) => code })
  .map((pairs) => pairs.toSorted(([a], [b]) => a - b));

function pack(pairs: readonly (readonly [number, number])[]): Buffer {
  return packed({
    codes: Uint32Array.from(pairs, ([code]) => code),
    counts: Uint32Array.from(pairs, ([, count]) => count),
  });
}

describe('packed counts', () => {
  test('come back as they went in', () => {
    fc.assert(
      fc.property(anyCounts, (pairs) => {
        expect(unpacked(pack(pairs))).toEqual(pairs);
      }),
    );
  });

  test('take two bytes for a neighbour that occurs a hundred times', () => {
    expect(
      pack([
        [0x61, 100],
        [0x62, 100],
      ]),
    ).toHaveLength(4);
  });

  test('hold the largest count of the last symbol', () => {
    const pairs = [[FIRST_LANDMARK + 36, MOST]] as const;
    expect(unpacked(pack(pairs))).toEqual(pairs);
  });

  test('that are cut off are refused', () => {
    const bytes = pack([[FIRST_LANDMARK, 1000]]);
    expect(() => {
      unpack(bytes.subarray(0, -1), () => undefined);
    }).toThrow('cut off');
  });
});
