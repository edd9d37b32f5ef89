/** One figure, and what it is measured against in the same run. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio: number;
  /** The highest ratio that is good enough; none where the figure is only to be known. */
  readonly limit?: number;
}

/** The heads of the table that `rowText` fills. */
export const rowHeads = '| what | figure | against | ratio | limit |\n| --- | ---: | ---: | ---: | --- |';

/** Whether the figure keeps its limit; one without a limit does. */
export function isHeld({ ratio, limit }: Row): boolean {
  return limit === undefined || ratio <= limit;
}

/** A row of the table in Markdown: it says whether the limit holds. */
export function rowText(row: Row): string {
  const { what, value, against, ratio, limit } = row;
  const verdict = limit === undefined ? '' : `${limit}: ${isHeld(row) ? 'holds' : 'DOES NOT HOLD'}`;
  const cells = [what, value, against, ratio.toFixed(2), verdict].map((cell) => cell.replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}

/** The one in the middle. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? NaN;
}

/** How many milliseconds some work takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function inMilliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

/** Decimal megabytes, as libraries are counted. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
