import type { MovedSymbol } from '../../../core/compare/moved-symbols.ts';
import { codewordChange } from '../../charts/codeword-change.ts';
import { spokenCodeword } from '../../words/codeword.ts';
import { changeWords, perMillionWords } from '../../words/compare.ts';

/** What stands in a version's column of a row: words and paths, of which nothing is left to be worked out. */
export interface MovedCell {
  /** The version's place. */
  readonly at: number;
  readonly share: string;
  /** How the share changed from the version before. */
  readonly change: string;
  /** Elements of the codeword, and what is said after the number. */
  readonly length: string;
  readonly lengthWords: string;
  /** Whether the length is another than in the version before. */
  readonly isOther: boolean;
  /** The codeword, as SVG paths: what it begins with like the one before, and the rest. */
  readonly same: string;
  readonly changed: string;
  readonly width: number;
  readonly height: number;
  /** What stands behind it where there is no room for all of it. */
  readonly more: string;
  /** It as it is read aloud; nothing where there is none. */
  readonly spoken: string;
}

/** Height of an element in pixels. */
export const ELEMENT = 4;
/** Pixels of a column that its codeword may not take. */
const EDGES = 24;

/**
 * Gives the cells of a symbol, in columns so many pixels wide, and works out each row's once: scrolled through, twelve
 * versions have hundreds of cells in a frame.
 */
export function movedCellsBy(columnWidth: number): (row: MovedSymbol) => readonly MovedCell[] {
  const made = new WeakMap<MovedSymbol, readonly MovedCell[]>();
  return (row) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const cells = row.codes.map((_, at) => cellOf(row, at, columnWidth - EDGES));
    made.set(row, cells);
    return cells;
  };
}

function cellOf({ codes, lengths, perMillion }: MovedSymbol, at: number, room: number): MovedCell {
  const [code, length, share] = [codes[at] ?? null, lengths[at] ?? null, perMillion[at] ?? 0];
  const isFirst = at === 0;
  const drawn = code === null ? nothing : codewordChange(code, codes[at - 1] ?? null, ELEMENT, room);
  return {
    at,
    share: perMillionWords(share),
    change: isFirst ? '' : changeWords(perMillion[at - 1] ?? 0, share),
    length: length === null ? '' : String(length),
    lengthWords: length === null ? 'no codeword' : ' elements',
    isOther: !isFirst && length !== (lengths[at - 1] ?? null),
    same: drawn.same,
    changed: drawn.changed,
    width: drawn.width,
    height: drawn.height,
    more: drawn.isCut ? '…' : '',
    spoken: code === null ? '' : spokenCodeword(code),
  };
}

const nothing = { same: '', changed: '', width: 0, height: 0, isCut: false } as const;
