import { describe, expect, test } from 'vitest';
import { matricesSvg, trendsSvg } from '../../../renderer/charts/chart-svg.ts';
import { matrixRows } from '../../../renderer/charts/matrix.ts';
import { TREND_HEIGHT, trendMarks } from '../../../renderer/charts/trend.ts';

describe('a trend', () => {
  test('stands on nothing and reaches to the top at its largest', () => {
    expect(trendMarks([0, 4]).points.map(({ y }) => y)).toEqual([TREND_HEIGHT - 5, 5]);
  });

  test('of nothing at all, and of one version, can be drawn', () => {
    expect(trendMarks([0, 0]).line).not.toContain('NaN');
    expect(trendMarks([3]).points).toHaveLength(1);
  });
});

describe('a chart that is written to a file', () => {
  const card = { name: '<&"\u0001', values: [1, 2], words: ['a', 'b'], first: '1', last: '2', change: 'new' };

  test('is well-formed whatever a symbol is', () => {
    const { svg } = trendsSvg('Trends', [card], ['3.0', '3.1']);
    expect(svg).toContain('&lt;&amp;&quot;\ufffd');
    expect(svg.match(/<circle /g)).toHaveLength(2);
  });

  test('says where its trends begin and end', () => {
    const { svg } = trendsSvg('Trends', [card], ['3.0', '3.1']);
    expect(svg).toMatch(/>3\.0<.*>3\.1</);
  });

  test('has room for its title, and for a long name between two charts', () => {
    const long = 'n'.repeat(60);
    const { svg, width } = trendsSvg('t'.repeat(80), [{ ...card, name: long }], ['3.0', '3.1']);
    expect(width).toBeGreaterThan(80 * 8);
    expect(svg).toContain('n…');
    expect(svg).not.toContain(long);
  });

  test('says which size it has', () => {
    const rows = matrixRows(['3.0', '3.1'], (row, column) => ({
      ...{ text: `${row}${column}`, note: '', weight: row, words: '' },
    }));
    const { svg, width, height } = matricesSvg('Costs', [
      { caption: 'Elements', columns: ['3.0', '3.1'], rows },
    ]);
    expect(svg).toContain(`width="${width}" height="${height}"`);
    expect(svg.match(/<rect /g)).toHaveLength(5);
  });
});
