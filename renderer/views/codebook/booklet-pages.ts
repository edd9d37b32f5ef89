import type { CodebookEntry } from '../../../core/codebook/codebook.ts';
import type { BookletSection } from './booklet.ts';
import { type DrawnCodeword, drawnCodeword } from './drawn-codeword.ts';

/** A line of a booklet's table, and how high it is in millimetres. */
type BookletLine =
  | { readonly kind: 'heading'; readonly height: number; readonly heading: BookletSection['heading'] }
  | {
      readonly kind: 'entry';
      readonly height: number;
      readonly entry: CodebookEntry;
      readonly drawn: DrawnCodeword;
    };

/** The lines of one page, column by column. */
export type BookletPage = readonly [left: readonly BookletLine[], right: readonly BookletLine[]];

/** A column of A5 within its margins in millimetres, and of a page that begins with a title. */
const COLUMN = { height: 178, belowTitle: 168 } as const;
/** The thickness of an element, and the room of a codeword in its column, in pixels. */
const CODEWORD = { size: 3.2, room: 132 } as const;
const HEADING_HEIGHT = 7;
const LEAST_HEIGHT = 5.2;
const PADDING = 2.2;
const MILLIMETRES_PER_PIXEL = 25.4 / 96;
/** Sums of heights that differ by less are equal, in millimetres. */
const TOLERANCE = 0.01;

/**
 * The pages of a table. They are laid out here because Chromium takes minutes to break columns of thousands of
 * lines over pages. No heading is the last of its column, and the last page's columns are as long as each other.
 */
export function bookletPages(sections: readonly BookletSection[]): readonly BookletPage[] {
  const columns: BookletLine[][] = [[]];
  let left: number = COLUMN.belowTitle;
  const put = (line: BookletLine, needed = line.height): void => {
    if (needed > left) {
      columns.push([]);
      left = columns.length <= 2 ? COLUMN.belowTitle : COLUMN.height;
    }
    columns.at(-1)?.push(line);
    left -= line.height;
  };
  for (const { heading, entries } of sections) {
    const lines = entries.map(lineOf);
    const first = lines[0]?.height ?? 0;
    put({ kind: 'heading', height: HEADING_HEIGHT, heading }, HEADING_HEIGHT + first);
    for (const line of lines) put(line);
  }
  const pages = Array.from({ length: Math.ceil(columns.length / 2) }, (_, page): BookletPage => {
    return [columns[2 * page] ?? [], columns[2 * page + 1] ?? []];
  });
  return pages.map((page, at) => (at === pages.length - 1 ? balanced(page.flat()) : page));
}

/** Lines parted where the longer column is shortest. */
function balanced(lines: readonly BookletLine[]): BookletPage {
  const whole = heightOf(lines);
  let [end, least, left] = [lines.length, Infinity, 0];
  lines.forEach((line, at) => {
    left += line.height;
    const longer = Math.max(left, whole - left);
    if (line.kind === 'entry' && longer <= least + TOLERANCE) [end, least] = [at + 1, longer];
  });
  return [lines.slice(0, end), lines.slice(end)];
}

function heightOf(lines: readonly BookletLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

function lineOf(entry: CodebookEntry): BookletLine {
  const drawn = drawnCodeword(entry.code, CODEWORD.size, CODEWORD.room);
  const height = Math.max(LEAST_HEIGHT, drawn.height * MILLIMETRES_PER_PIXEL + PADDING);
  return { kind: 'entry', height: Math.ceil(height * 10) / 10, entry, drawn };
}
