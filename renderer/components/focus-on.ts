import { tick } from 'svelte';

/** An element, or the id of one that may be there. */
type Place = HTMLElement | string | null | undefined;

/** Gives the focus to the first of these that is there and takes it, once the page shows what it should. */
export async function focusOn(...places: readonly Place[]): Promise<void> {
  await tick();
  focusNow(places);
}

/** Gives the focus to the first of these that takes it as the page stands. */
export function focusNow(places: readonly Place[]): void {
  for (const place of places) {
    const element = typeof place === 'string' ? document.getElementById(place) : place;
    element?.focus();
    if (element && element === document.activeElement) return;
  }
}
