import { describe, expect, test } from 'vitest';
import { accuracySeries, speedSeries } from '../../../renderer/charts/progress.ts';

const day = (date: string, accuracy: number | null, keyed: number | null, heard: number | null = null) => ({
  ...{ day: date, accuracy, keyed, heard },
});

describe('accuracy and speed over time', () => {
  test('stand at their days, as far apart as those', () => {
    const days = [day('2026-11-01', 0.9, 10), day('2026-11-02', 0.95, 11), day('2026-11-05', 1, 12)];
    expect(accuracySeries(days).points.map(({ x }) => x)).toEqual([0, 0.25, 1]);
  });

  test('have a scale that begins at nothing and ends above the most', () => {
    const days = [day('2026-11-01', 0.52, 17.8), day('2026-11-02', 0.95, 21)];
    expect(accuracySeries(days)).toMatchObject({ least: 0, most: 1 });
    expect(speedSeries(days).keyed).toMatchObject({ least: 0, most: 25 });
  });

  test('leave out days without a measure', () => {
    expect(speedSeries([day('2026-11-01', 1, null), day('2026-11-02', 1, 9)]).keyed.points).toHaveLength(1);
  });

  test('put a single day in the middle, over months that have another length and clocks that change', () => {
    expect(accuracySeries([day('2026-03-29', 1, 5)]).points[0]?.x).toBe(0.5);
    const days = [day('2026-03-28', 1, 5), day('2026-03-29', 1, 5), day('2026-03-30', 1, 5)];
    expect(accuracySeries(days).points[1]?.x).toBe(0.5);
  });

  test('are empty where nothing was practised', () => {
    expect(accuracySeries([]).points).toEqual([]);
    expect(speedSeries([]).keyed.points).toEqual([]);
  });

  test('part what was keyed from what was heard, at one scale', () => {
    const { keyed, heard } = speedSeries([day('2026-11-01', 1, 8, null), day('2026-11-02', 1, null, 30)]);
    expect(keyed.points).toMatchObject([{ day: '2026-11-01', value: 8 }]);
    expect(heard.points).toMatchObject([{ day: '2026-11-02', value: 30 }]);
    expect([keyed.most, heard.most]).toEqual([30, 30]);
  });
});
