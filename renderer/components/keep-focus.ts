import { focusNow } from './focus-on.ts';

/**
 * An attachment that keeps the focus from falling to the page where what had it goes away, moves or is disabled:
 * it goes to what has the same id now, to the moved element itself, or to the nearest that is left around it.
 * Where it shall go elsewhere, whoever takes the element away says so afterwards.
 */
export function keepFocus(root: HTMLElement): () => void {
  /** What had the focus, and all that was around it. */
  let path: readonly HTMLElement[] = [];
  const remember = () => {
    path = root.contains(document.activeElement) ? around(document.activeElement) : [];
  };
  const observer = new MutationObserver(() => {
    const [last] = path;
    if (last !== undefined && !isHeld()) focusNow([last.id, ...path]);
  });
  root.addEventListener('focusin', remember);
  root.addEventListener('click', remember, true); // a click beside everything leaves the focus to nothing
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    root.removeEventListener('focusin', remember);
    root.removeEventListener('click', remember, true);
    observer.disconnect();
  };
}

function around(element: Element | null): readonly HTMLElement[] {
  if (element === null) return [];
  const outside = around(element.parentElement);
  return element instanceof HTMLElement ? [element, ...outside] : outside;
}

/** Chromium takes the focus from what is disabled a little later than from what is gone. */
function isHeld(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !activeElement.matches(':disabled');
}
