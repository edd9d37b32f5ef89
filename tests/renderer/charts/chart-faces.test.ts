import { describe, expect, test } from 'vitest';
import { withFaces } from '../../../renderer/charts/chart-faces.ts';
import { trendsSvg } from '../../../renderer/charts/chart-svg.ts';

const card = { values: [1, 2], words: ['a', 'b'], first: '1', last: '2', change: 'new' };

/** A chart of a symbol, and the faces that were put into it: the first bytes are the names of their files. */
async function drawn(name: string) {
  const chart = trendsSvg('Trends', [{ ...card, name }], ['3.0', '3.1']);
  const { svg } = await withFaces(chart, (file) => Promise.resolve(new TextEncoder().encode(file)));
  const faces = [...svg.matchAll(/@font-face\{font-family:'(.*?)';font-weight:(\d+);.*?base64,(.*?)\)/g)];
  return {
    svg,
    families: faces.map(([, family]) => family),
    files: faces.map(
      ([, , weight, data]) => `${weight} ${/sans-(.*)-\d+-normal/.exec(atob(data ?? ''))?.[1]}`,
    ),
  };
}

describe('a chart that stands by itself', () => {
  test('has the faces of its letters in it, in both its weights', async () => {
    const { svg, families, files } = await drawn('e');
    expect(files).toEqual(['400 latin', '600 latin']);
    expect(svg).toContain(`font-family="'${families[0]}', `);
    expect(svg.indexOf('<style>')).toBeLessThan(svg.indexOf('<text '));
  });

  test('has those of other letters where it has such letters', async () => {
    const { files } = await drawn('ж');
    expect(files).toEqual(['400 cyrillic', '600 cyrillic', '400 latin', '600 latin']);
  });

  test('has none for letters that the face has not', async () => {
    expect((await drawn('漢')).files).toEqual(['400 latin', '600 latin']);
  });
});
