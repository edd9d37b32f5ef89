import { describe, expect, test } from 'vitest';
import { EDGE, edgeOf, raisedCosine } from '../../../core/audio/envelope.ts';
import { seconds } from '../../../core/units.ts';

describe('the edge of a tone', () => {
  test('rises from silence to full without a corner', () => {
    const curve = raisedCosine(33);
    expect([curve[0], curve[16], curve[32]]).toEqual([0, 0.5, 1]);
    expect((curve[1] ?? 1) - (curve[0] ?? 0)).toBeLessThan(0.003);
    expect(curve.every((value, at) => at === 0 || value > (curve[at - 1] ?? 1))).toBe(true);
  });

  test('never takes more than half of a mark', () => {
    expect(edgeOf(seconds(0.06))).toBe(EDGE);
    expect(edgeOf(seconds(0.008))).toBe(0.004);
  });
});
