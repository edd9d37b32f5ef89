import { describe, expect, test } from 'vitest';
import { isOf, latencyOf } from '../../../renderer/keyer/touch-latency.ts';

const heard = (latencies: readonly number[], source = 'midi a note 1') =>
  latencies.map((latency) => ({ source, latency, output: 3 }));

describe('how soon a device is heard', () => {
  test('is unknown before it is touched', () => {
    expect(latencyOf(heard([8]), 'keyboard')).toBeNull();
  });

  test('is its last touch, and the median of them', () => {
    expect(latencyOf(heard([8, 30, 9]), 'midi a')).toEqual({ last: 9, median: 9, output: 3, touches: 3 });
    expect(latencyOf(heard([8, 30, 9, 11]), 'midi a')?.median).toBe(10);
  });

  test('forgets what lies more than twenty touches back', () => {
    const all = heard([...Array.from({ length: 30 }, () => 100), ...Array.from({ length: 20 }, () => 5)]);
    expect(latencyOf(all, 'midi a')).toMatchObject({ median: 5, touches: 20 });
  });

  test('is told of each device apart, however alike their names', () => {
    const both = [...heard([8]), ...heard([20], 'midi ab note 1')];
    expect(latencyOf(both, 'midi a')?.last).toBe(8);
    expect([isOf('midi a note 1', 'midi a'), isOf('midi ab note 1', 'midi a')]).toEqual([true, false]);
  });
});
