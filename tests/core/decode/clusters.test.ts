import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters } from '../../../core/decode/clusters.ts';

const about = (centre: number) =>
  fc.array(fc.double({ min: 0.8 * centre, max: 1.2 * centre, noNaN: true }), { minLength: 1 });

describe('lengths', () => {
  test('fall into two groups where one is three times the other, however many each has', () => {
    fc.assert(
      fc.property(about(1), about(3), (short, long) => {
        const [low, high] = clusters(Float64Array.from([...short, ...long]).sort());
        expect([low?.count, high?.count]).toEqual([short.length, long.length]);
      }),
    );
  });

  test('stay one group where they are nearer', () => {
    fc.assert(
      fc.property(about(1), (lengths) => {
        expect(clusters(Float64Array.from(lengths).sort())).toHaveLength(1);
      }),
    );
  });

  test('fall into two groups though one has a single length of thousands', () => {
    const uneven = Float64Array.from({ length: 5000 }, (_, at) => 0.85 + (0.3 * at) / 5000);
    const [low, high] = clusters(Float64Array.of(...uneven, 7 / 3));
    expect([low?.count, high?.count]).toEqual([5000, 1]);
  });

  test('are of no group where there are none', () => {
    expect(clusters(new Float64Array(0))).toEqual([]);
  });
});
