import type { Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';

/** What a person does in the source, told in places of the editor. */
export interface Hands {
  /** Goes to a place: a click on a symbol, or Enter where the cursor stands. */
  readonly seek: (place: number) => void;
  /** A click on a line's number. */
  readonly toggleBreakpoint: (place: number) => void;
  readonly select: (from: number, to: number) => void;
}

/** The line numbers, and what is done by hand: nothing of it changes the text. */
export function hands({ seek, toggleBreakpoint, select }: Hands): Extension {
  return [
    lineNumbers({
      domEventHandlers: {
        mousedown: (_view, line) => {
          toggleBreakpoint(line.from);
          return true; // or the line would be selected as well
        },
      },
    }),
    EditorView.domEventHandlers({
      click: (event, view) => {
        const isPlain =
          event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
        if (!isPlain || !view.state.selection.main.empty || event.detail > 1) return;
        const place = view.posAtCoords(event, false);
        const symbol = event.target instanceof Element && event.target.closest('.cm-line') !== null;
        if (symbol) seek(symbolAt(view, place, event.clientX));
      },
    }),
    keymap.of([
      {
        key: 'Enter',
        run: (view) => {
          seek(view.state.selection.main.head);
          return true;
        },
      },
    ]),
    EditorView.updateListener.of(({ selectionSet, state }) => {
      if (selectionSet) select(state.selection.main.from, state.selection.main.to);
    }),
  ];
}

/** A click falls between two characters; what is meant is the one below the pointer. */
function symbolAt(view: EditorView, place: number, x: number): number {
  const left = view.coordsAtPos(place)?.left ?? 0;
  const line = view.state.doc.lineAt(place);
  return x < left && place > line.from ? place - 1 : place;
}
