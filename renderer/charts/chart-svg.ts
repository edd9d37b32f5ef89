import type { MatrixRow } from './matrix.ts';
import { TREND_HEIGHT, TREND_WIDTH, trendMarks } from './trend.ts';

/** A chart that stands by itself: an SVG document, and how large it is in pixels. */
export interface ChartFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A small chart as it goes to a file. */
export interface TrendToDraw {
  readonly name: string;
  readonly values: readonly number[];
  readonly words: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly change: string;
}

/** A square of figures as it goes to a file. */
interface MatrixToDraw {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/** The face of its letters, where that is in it, or on the computer. */
export const CHART_FAMILY = 'IBM Plex Sans';

/** On paper, whatever the theme: a chart that is handed on has no bench behind it. */
const INK = '#26221b';
const QUIET = '#5f5848';
const PAPER = '#fffaf0';
const LINE = '#d9cfbb';
const BRASS = '#855a0e';
const MARGIN = 24;
/** Pixels that a letter of the title and one of the rest takes at most, on the whole: the face may be any. */
const [TITLE_LETTER, LETTER] = [8.5, 7];

/** Small charts under a title, four in a row, each from the first of `ends` to the last. */
export function trendsSvg(
  title: string,
  cards: readonly TrendToDraw[],
  ends: readonly [string, string],
): ChartFile {
  const [columns, step, high] = [Math.min(4, Math.max(1, cards.length)), TREND_WIDTH + 32, TREND_HEIGHT + 78];
  const drawn = cards.map((card, at) => {
    const { line, points } = trendMarks(card.values);
    const dots = points.map(
      ({ x, y }, place) =>
        `<circle cx="${x}" cy="${y}" r="2.6"><title>${safe(card.words[place] ?? '')}</title></circle>`,
    );
    return `<g transform="translate(${MARGIN + (at % columns) * step} ${64 + Math.floor(at / columns) * high})">
${text(0, 0, cut(card.name, (TREND_WIDTH + 24) / LETTER))}
<g transform="translate(0 10)" fill="${BRASS}"><path d="M0 ${TREND_HEIGHT - 5}H${TREND_WIDTH}" stroke="${LINE}"/><path d="${line}" fill="none" stroke="${BRASS}" stroke-width="1.5"/>${dots.join('')}</g>
${text(0, TREND_HEIGHT + 22, card.first)}${text(TREND_WIDTH / 2, TREND_HEIGHT + 22, card.change, 'middle', QUIET)}${text(TREND_WIDTH, TREND_HEIGHT + 22, card.last, 'end')}
${text(0, TREND_HEIGHT + 37, ends[0], 'start', QUIET)}${text(TREND_WIDTH, TREND_HEIGHT + 37, ends[1], 'end', QUIET)}
</g>`;
  });
  const rows = Math.ceil(cards.length / columns);
  return document(title, drawn, 2 * MARGIN + columns * step - 32, 64 + rows * high);
}

/** Squares of figures under a title, one below the other. */
export function matricesSvg(title: string, matrices: readonly MatrixToDraw[]): ChartFile {
  const [head, wide, high] = [130, 84, 42];
  let top = 64;
  let width = 0;
  const drawn = matrices.map(({ caption, columns, rows }) => {
    const heads = columns.map((column, at) => text(head + (at + 1) * wide - 8, 24, column, 'end', QUIET));
    const lines = rows.map(({ label, cells }, row) => {
      const y = 32 + row * high;
      const fields = cells.map(
        (cell, at) =>
          `<rect x="${head + at * wide + 1}" y="${y + 1}" width="${wide - 2}" height="${high - 2}" rx="3" fill="${BRASS}" fill-opacity="${(cell.tint * 0.34).toFixed(3)}" stroke="${cell.isOwn ? LINE : 'none'}"><title>${safe(cell.words)}</title></rect>${text(head + (at + 1) * wide - 8, y + (cell.note === '' ? 26 : 19), cell.text, 'end')}${text(head + (at + 1) * wide - 8, y + 34, cell.note, 'end', QUIET)}`,
      );
      return `${text(0, y + 24, label)}${fields.join('')}`;
    });
    const group = `<g transform="translate(${MARGIN} ${top})">${text(0, 0, caption)}${heads.join('')}${lines.join('\n')}</g>`;
    top += 32 + rows.length * high + 40;
    width = Math.max(width, head + columns.length * wide, caption.length * LETTER);
    return group;
  });
  return document(title, drawn, 2 * MARGIN + width, top);
}

function document(title: string, parts: readonly string[], least: number, height: number): ChartFile {
  const width = Math.max(least, Math.ceil(2 * MARGIN + title.length * TITLE_LETTER));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${safe(title)}" font-family="'${CHART_FAMILY}', sans-serif" font-size="12">
<title>${safe(title)}</title>
<rect width="${width}" height="${height}" fill="${PAPER}"/>
<g font-size="15" font-weight="600">${text(MARGIN, 34, title)}</g>
${parts.join('\n')}
</svg>
`;
  return { svg, width, height };
}

function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  fill = INK,
): string {
  return words === ''
    ? ''
    : `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${safe(words)}</text>`;
}

/** A text of at most so many letters. */
function cut(words: string, most: number): string {
  const letters = [...words];
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('')}…`;
}

/** A text within XML 1.0, which has no control characters but white space. */
function safe(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
