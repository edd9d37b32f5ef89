/** A list that is longer than its window, in rows. */
export interface ListWindow {
  readonly rows: number;
  /** Pixels of one row, of the window, and above its top. */
  readonly rowHeight: number;
  readonly height: number;
  readonly scrollTop: number;
}

/** Where a key leads from row `active`; null for keys that lead nowhere. */
export function rowAfter(
  key: string,
  active: number,
  { rows, rowHeight, height }: ListWindow,
): number | null {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(rows - 1, active + step));
}

/** How far to scroll so that row `active` is seen whole: as little as possible. */
export function scrollTo(active: number, { rowHeight, height, scrollTop }: ListWindow): number {
  const top = active * rowHeight;
  return Math.min(top, Math.max(scrollTop, top + rowHeight - height));
}
