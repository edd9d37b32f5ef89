/**
 * What has the focus. `field`: what takes letters, a text field or a menu. `slider`: what takes arrows. `choice`: what
 * takes arrows and Space. `button`: Space presses it. `source`: the arrows move the cursor there. `sheet`: something
 * lies over the window.
 */
export type Focus = 'field' | 'slider' | 'choice' | 'button' | 'source' | 'sheet' | 'other';

/** In this order: a slider is an input, too. */
const kinds: readonly (readonly [Focus, string])[] = [
  ['sheet', '[role="dialog"]'],
  ['source', '[data-source]'],
  ['slider', 'input[type="range"], [role="slider"]'],
  ['choice', 'input[type="checkbox"], input[type="radio"], [role="radiogroup"]'],
  ['field', 'input, textarea, select, [role="menu"], [role="listbox"], [role="combobox"]'],
  ['button', 'button, a, [role="button"], [role="switch"]'],
];

/** What an element that has the focus, or is pointed at, is to the keys. */
export function focusOf(element: Element | null): Focus {
  return kinds.find(([, selector]) => element?.closest(selector))?.[0] ?? 'other';
}

/** The element in the page that an event is about: the source lies in a tree of its own. */
export function elementOf(event: Event): Element | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  const root = target.getRootNode();
  return root instanceof ShadowRoot ? root.host : target;
}
