import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const setHidden = StateEffect.define<boolean>();

const field = StateField.define<boolean>({
  create: () => false,
  update(isHidden, transaction) {
    for (const effect of transaction.effects) if (effect.is(setHidden)) return effect.value;
    return isHidden;
  },
  provide: (of) =>
    EditorView.editorAttributes.from(of, (isHidden) => (isHidden ? { class: 'unheard-hidden' } : {})),
});

/** Lets what was not heard yet be hidden: nothing of it is seen, spoken or selected, but its place is kept. */
export function hiding(): Extension {
  return field;
}

export function hideUnheard(view: EditorView, isHidden: boolean): void {
  view.dispatch({ effects: setHidden.of(isHidden) });
  // What is hidden cannot have the focus: the keyboard scrolls what is around it.
  if (isHidden) view.scrollDOM.tabIndex = 0;
  else view.scrollDOM.removeAttribute('tabindex');
}
