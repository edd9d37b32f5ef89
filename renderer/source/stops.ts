import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';

/** Where it halts and what goes round and round, in places of the editor. */
export interface ShownStops {
  /** Where lines begin. */
  readonly breakpoints: readonly number[];
  readonly loop: { readonly from: number; readonly to: number } | null;
}

const setStops = StateEffect.define<ShownStops>();
const looped = Decoration.mark({ class: 'looped' });

const breakpoint = new (class extends GutterMarker {
  override elementClass = 'breakpoint';
})();

const field = StateField.define<ShownStops>({
  create: () => ({ breakpoints: [], loop: null }),
  update(stops, transaction) {
    for (const effect of transaction.effects) if (effect.is(setStops)) return effect.value;
    return stops;
  },
  provide: (of) => [
    gutterLineClass.from(of, ({ breakpoints }) => RangeSet.of(breakpoints.map((at) => breakpoint.range(at)))),
    EditorView.decorations.from(of, ({ loop }) =>
      loop === null || loop.to <= loop.from
        ? Decoration.none
        : Decoration.set(looped.range(loop.from, loop.to)),
    ),
  ],
});

/** Marks the lines with a breakpoint in the gutter, and underlines what goes round and round. */
export function stopMarks(): Extension {
  return field;
}

export function showStops(view: EditorView, { breakpoints, loop }: ShownStops): void {
  const end = view.state.doc.length;
  const within = loop && { from: Math.min(loop.from, end), to: Math.min(loop.to, end) };
  const value = { breakpoints: breakpoints.filter((at) => isLineStart(view.state, at)), loop: within };
  view.dispatch({ effects: setStops.of(value) });
}

function isLineStart({ doc }: EditorState, at: number): boolean {
  return at <= doc.length && doc.lineAt(at).from === at;
}
