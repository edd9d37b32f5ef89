import { describe, expect, test } from 'vitest';
import { daySquares, monthColumns } from '../../../renderer/charts/practice-days.ts';

const SUNDAY = '2026-11-22';

describe('the squares of days', () => {
  test('are weeks from Monday down to Sunday, today the last', () => {
    const squares = daySquares([], SUNDAY, 2);
    expect(squares).toHaveLength(14);
    expect(squares[0]).toMatchObject({ day: '2026-11-09', column: 0, row: 0 });
    expect(squares.at(-1)).toMatchObject({ day: SUNDAY, column: 1, row: 6 });
  });

  test('end within the week where it is not over', () => {
    expect(daySquares([], '2026-11-18', 1).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test('are the darker the longer was practised', () => {
    const level = (seconds: number) => daySquares([{ day: SUNDAY, seconds }], SUNDAY).at(-1)?.level;
    expect([level(0), level(60), level(600), level(1500), level(7200)]).toEqual([0, 1, 2, 3, 4]);
  });

  test('lose and double no day where clocks change', () => {
    const days = daySquares([], '2026-04-05', 3).map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toContain('2026-03-29');
  });

  test('are marked by month where one begins, unless the names would touch', () => {
    const months = (weeks: number) =>
      monthColumns(daySquares([], SUNDAY, weeks)).map(({ column, day }) => [column, day]);
    expect(months(7)).toEqual([
      [0, '2026-10-05'],
      [3, '2026-11-01'],
    ]);
    expect(months(8)).toEqual([
      [0, '2026-10-01'], // September ends in the same week
      [4, '2026-11-01'],
    ]);
  });
});
