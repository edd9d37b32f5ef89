import ranges from '@fontsource/ibm-plex-sans/unicode.json';
import { CHART_FAMILY, type ChartFile } from './chart-svg.ts';

/** The window's own files of the face, each for some letters and in one weight: those that charts are written in. */
const files = import.meta.glob<string>(
  '../../node_modules/@fontsource/ibm-plex-sans/files/*-{400,600}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);

/**
 * A chart with the faces of its letters in it: a drawing that stands by itself, or is drawn as a picture, has none but
 * its own and those of the computer. `read` gives a file's bytes.
 */
export async function withFaces(chart: ChartFile, read = readFile): Promise<ChartFile> {
  const faces = await Promise.all(
    facesFor(chart.svg).map(async ({ weight, range, file }) => {
      const source = `data:font/woff2;base64,${base64(await read(file))}`;
      return `@font-face{font-family:'${CHART_FAMILY}';font-weight:${weight};unicode-range:${range};src:url(${source}) format('woff2')}`;
    }),
  );
  return { ...chart, svg: chart.svg.replace('</title>', `</title>\n<style>${faces.join('\n')}</style>`) };
}

interface Face {
  readonly weight: string;
  /** The letters that it has, as CSS says it. */
  readonly range: string;
  readonly file: string;
}

/** Those with letters of a text, in every weight. */
function facesFor(text: string): readonly Face[] {
  const points = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  return Object.entries(ranges).flatMap(([letters, range]) =>
    points.some((point) => isWithin(point, range))
      ? Object.entries(files).flatMap(([path, file]) => {
          const [, weight] = new RegExp(`-sans-${letters}-(\\d+)-normal`).exec(path) ?? [];
          return weight === undefined ? [] : [{ weight, range, file }];
        })
      : [],
  );
}

/** Whether a code point is in a range as CSS says it: `U+0460-052F,U+20B4`. */
function isWithin(point: number, range: string): boolean {
  return range.split(',').some((part) => {
    const [from = 0, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((end) => parseInt(end, 16));
    return from <= point && point <= to;
  });
}

async function readFile(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
