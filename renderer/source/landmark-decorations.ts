import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { docMarks, type Landmarks, landmarkTexts } from '../../core/python/landmarks.ts';
import type { LineEnds } from './line-ends.ts';

const keyword = Decoration.mark({ class: 'keyword' });
const docstring = Decoration.mark({ class: 'docstring' });

/** A stretch of source that is coloured, in places of the editor. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: 'keyword' | 'docstring';
}

/**
 * The keywords, and the docstrings from mark to mark, of a source. What is coloured is just what has a
 * codeword of its own: the colours teach the code. Landmarks lie in bytes; `text` tells the difference.
 */
export function stretchesOf(text: string, landmarks: Landmarks, lineEnds: LineEnds): readonly Stretch[] {
  const places = placesOfBytes(text, landmarks.starts);
  const stretches: Stretch[] = [];
  let opened: number | undefined;
  landmarks.kinds.forEach((kind, at) => {
    const start = places[at] ?? 0;
    const end = start + (landmarkTexts[kind]?.length ?? 0);
    const stretch = (from: number, of: Stretch['kind']) =>
      stretches.push({ from: lineEnds.toEditor(from), to: lineEnds.toEditor(end), kind: of });
    if (kind >= docMarks.length) {
      stretch(start, 'keyword');
    } else if (opened === undefined) {
      opened = start;
    } else {
      stretch(opened, 'docstring');
      opened = undefined;
    }
  });
  return stretches;
}

/** Colours the stretches that can be seen; a long module costs no more than a short one. */
export function landmarkDecorations(stretches: readonly Stretch[]): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = decorate(view, stretches);
      }

      update(update: ViewUpdate): void {
        if (update.viewportChanged) this.decorations = decorate(update.view, stretches);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function decorate(view: EditorView, stretches: readonly Stretch[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { from, to } = view.viewport;
  for (let at = firstEndingAfter(stretches, from); at < stretches.length; at++) {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.from > to) break;
    builder.add(stretch.from, stretch.to, stretch.kind === 'keyword' ? keyword : docstring);
  }
  return builder.finish();
}

function firstEndingAfter(stretches: readonly Stretch[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.to ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where bytes of a text's UTF-8 lie in UTF-16 units. `bytes` must rise. */
function placesOfBytes(text: string, bytes: Uint32Array): Uint32Array {
  const places = new Uint32Array(bytes.length);
  let place = 0;
  let byte = 0;
  bytes.forEach((target, at) => {
    while (byte < target) {
      const unit = text.charCodeAt(place++);
      byte += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3; // half a pair: 2 of 4
    }
    places[at] = place;
  });
  return places;
}
