/** A field of a square of figures. */
export interface MatrixCell {
  /** The figure. */
  readonly text: string;
  /** What stands below it; nothing on the diagonal. */
  readonly note: string;
  /** How strongly it is tinted, from 0 to 1. */
  readonly tint: number;
  readonly isOwn: boolean;
  /** What it says, for who points at it or hears it. */
  readonly words: string;
}

/** A row of figures with its heading. */
export interface MatrixRow {
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

/**
 * Rows of figures for corpora called `labels`: `value` is what a field says, `weight` what it is tinted by, on one
 * scale for all.
 */
export function matrixRows(
  labels: readonly string[],
  field: (row: number, column: number) => Omit<MatrixCell, 'tint' | 'isOwn'> & { readonly weight: number },
): readonly MatrixRow[] {
  const fields = labels.map((_, row) => labels.map((__, column) => field(row, column)));
  const most = Math.max(1e-12, ...fields.flat().map(({ weight }) => weight));
  return fields.map((cells, row) => ({
    label: labels[row] ?? '',
    cells: cells.map(({ text, note, words, weight }, column) => ({
      ...{ text, note, words },
      tint: Math.max(0, weight) / most,
      isOwn: row === column,
    })),
  }));
}
