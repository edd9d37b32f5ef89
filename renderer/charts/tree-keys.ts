import type { CodeTree } from './code-tree.ts';
import { panned, type TreeView, wholeView, zoomed } from './tree-view.ts';

/** How much nearer a key, or the button that does the same, comes. */
export const NEARER = 1.6;

/** What of a pressed key counts. */
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/**
 * The view after a key: `+` nearer and `_` farther around `y`, `0` the whole tree, Page Up and Down a page on, an
 * arrow with Shift a little. Null for other keys; the hyphen is a dash that is followed.
 */
export function viewAfter(
  tree: CodeTree,
  view: TreeView,
  y: number,
  { key, code, shiftKey }: Pressed,
): TreeView | null {
  if (code === 'NumpadSubtract' || key === '_') return zoomed(tree, view, 1 / NEARER, y);
  if (key === '+' || key === '=') return zoomed(tree, view, NEARER, y);
  if (key === '0') return wholeView(tree, view.width, view.height);
  const share = PAGE[key] ?? (shiftKey ? STEP[key] : undefined);
  return share === undefined ? null : panned(tree, view, share * view.height);
}

/** Of the view's height, downwards. */
const PAGE: Readonly<Record<string, number>> = { PageUp: -0.9, PageDown: 0.9 };
const STEP: Readonly<Record<string, number>> = { ArrowUp: -0.1, ArrowDown: 0.1 };
