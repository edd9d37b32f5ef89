import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';

/** What sounds now, in places of the editor; null in silence. */
export type Span = { readonly from: number; readonly to: number } | null;

const setSounding = StateEffect.define<Span>();

const on = Decoration.mark({ class: 'sounding' });
const heard = Decoration.mark({ class: 'heard' });
const ahead = Decoration.mark({ class: 'ahead' });
const line = Decoration.line({ class: 'sounding-line' });
/** A symbol that is a line end has no letter to light: the light stands behind the line. */
const lineEnd = Decoration.line({ class: 'sounding-end' });

const lineNumber = new (class extends GutterMarker {
  override elementClass = 'sounding-number';
})();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setSounding)) return draw(effect.value, transaction.state.doc);
    }
    return decorations;
  },
  provide: (of) => [EditorView.decorations.from(of), gutterLineClass.from(of, numberOf)],
});

/** Lights the span that sounds, its line, and dims what is still to come. */
export function soundingMark(): Extension {
  return field;
}

/** Shows what sounds; with `follow` it is kept in view: it scrolls when the symbol leaves the middle. */
export function showSounding(view: EditorView, span: Span, follow: boolean): void {
  const effects: StateEffect<unknown>[] = [setSounding.of(span)];
  if (span !== null && follow) {
    const { x, y } = outOfView(view, span.from);
    if (x || y) {
      const to = { x: x ? 'center' : 'nearest', y: y ? 'center' : 'nearest' } as const;
      effects.push(EditorView.scrollIntoView(span.from, to));
    }
  }
  view.dispatch({ effects });
}

function draw(span: Span, doc: EditorView['state']['doc']): DecorationSet {
  if (span === null) return Decoration.none;
  const at = doc.lineAt(Math.min(span.from, doc.length));
  const ranges = [line.range(at.from)];
  if (span.from === at.to) ranges.push(lineEnd.range(at.from));
  else ranges.push(on.range(span.from, Math.min(span.to, doc.length)));
  if (span.from > 0) ranges.push(heard.range(0, Math.min(span.from, doc.length)));
  if (span.to < doc.length) ranges.push(ahead.range(span.to, doc.length));
  return Decoration.set(ranges, true);
}

/** The number of the line that sounds, lit too. */
function numberOf(decorations: DecorationSet): RangeSet<GutterMarker> {
  const lines = decorations.iter();
  while (lines.value !== null && lines.value !== line) lines.next();
  return RangeSet.of<GutterMarker>(lines.value === null ? [] : [lineNumber.range(lines.from)]);
}

/** In which directions a place is out of view, or too near to an edge to be read on from. */
function outOfView(view: EditorView, place: number): { readonly x: boolean; readonly y: boolean } {
  const coords = view.coordsAtPos(place);
  if (coords === null) return { x: true, y: true };
  const box = view.scrollDOM.getBoundingClientRect();
  const left = view.contentDOM.getBoundingClientRect().left + view.scrollDOM.scrollLeft; // behind the numbers
  const margin = Math.min(72, box.height / 4);
  return {
    x: coords.left < left || coords.right > box.right - margin,
    y: coords.top < box.top + margin / 2 || coords.bottom > box.bottom - margin,
  };
}
