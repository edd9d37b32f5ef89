import { FIRST_LANDMARK, type SourceSymbol, type SymbolCode, symbolOf } from '../count/symbol.ts';
import { sounderError } from '../errors.ts';
import { type Landmarks, landmarkTexts } from './landmarks.ts';

/**
 * A source cut into symbols: joining their texts gives the source. `symbols[ids[i]]` is the i-th symbol; it
 * covers `text[starts[i] .. starts[i + 1])` in UTF-16 units. Compact, because a module has a symbol for
 * nearly every character.
 */
export interface Segments {
  /** The different symbols, in the order in which they first occur. */
  readonly symbols: readonly SourceSymbol[];
  readonly ids: Uint16Array | Uint32Array;
  /** One longer than `ids`: the last is the text's length. */
  readonly starts: Uint32Array;
}

const FIRST_ASTRAL = 0x10000;

/**
 * Cuts a source's text by the landmarks of the same source. They hold byte offsets in UTF-8, which are kept
 * count of on the way. Throws `caller-mistake` where the landmarks are another text's.
 */
export function segment(text: string, landmarks: Landmarks): Segments {
  const count = symbolCount(text, landmarks);
  const codes = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  let at = 0;
  let byte = 0;
  let next = 0;
  for (let index = 0; index < count; index++) {
    starts[index] = at;
    if (byte === landmarks.starts[next]) {
      const kind = landmarks.kinds[next] ?? 0;
      const mark = landmarkTexts[kind] ?? '';
      if (mark === '' || !text.startsWith(mark, at)) break;
      codes[index] = FIRST_LANDMARK + kind;
      at += mark.length;
      byte += mark.length;
      next++;
    } else {
      const point = text.codePointAt(at) ?? 0;
      codes[index] = point;
      at += point < FIRST_ASTRAL ? 1 : 2;
      byte += utf8Length(point);
    }
  }
  if (next !== landmarks.starts.length) {
    throw sounderError('caller-mistake', 'the landmarks belong to another text');
  }
  starts[count] = at;
  return { ...named(codes), starts };
}

/** How many symbols there will be: the text's code points, with one for each landmark's. */
function symbolCount(text: string, landmarks: Landmarks): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) < FIRST_ASTRAL) continue;
    count--;
    at++;
  }
  for (const kind of landmarks.kinds) count -= (landmarkTexts[kind]?.length ?? 1) - 1;
  return Math.max(0, count);
}

/** The different codes as symbols, and each code's place among them. */
function named(codes: Uint32Array): Pick<Segments, 'symbols' | 'ids'> {
  const places = new Map<SymbolCode, number>();
  // Overwrites the codes: another array of a large module's length is saved.
  for (const [index, code] of codes.entries()) {
    let place = places.get(code);
    if (place === undefined) {
      place = places.size;
      places.set(code, place);
    }
    codes[index] = place;
  }
  const symbols = [...places.keys()].map(symbolOf);
  return { symbols, ids: symbols.length <= 0x10000 ? Uint16Array.from(codes) : codes };
}

function utf8Length(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < FIRST_ASTRAL ? 3 : 4;
}
