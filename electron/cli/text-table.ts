/** A name, a figure, and what else there is to say. */
export type TextRow = readonly [name: string, figure: string, rest?: string];

/** Rows with their cells below each other: names to the left, figures to the right. */
export function textTable(rows: readonly TextRow[]): readonly string[] {
  // Not by spreading: a table may have more rows than a call has arguments.
  const width = (cell: 0 | 1) => rows.reduce((most, row) => Math.max(most, row[cell].length), 0);
  const [names, figures] = [width(0), width(1)];
  return rows.map(([name, figure, rest]) =>
    `  ${name.padEnd(names)}  ${figure.padStart(figures)}  ${rest ?? ''}`.trimEnd(),
  );
}
