import { type MatrixRow, matrixRows } from '../../charts/matrix.ts';
import type { Compared } from '../../codebook/pythons-compared.ts';

/** What a cost is counted in. */
export type CostUnit = 'elements' | 'units';

/** What each corpus costs by each codebook, with what that is above its own: `4.7677`, `+0.01 %`. */
export function costRows(
  { costs }: Pick<Compared, 'costs'>,
  labels: readonly string[],
  unit: CostUnit,
): readonly MatrixRow[] {
  return matrixRows(labels, (row, column) => {
    const cost = costs[row]?.[column];
    const value = cost?.[unit] ?? 0;
    const excess = (unit === 'elements' ? cost?.excess : cost?.excessUnits) ?? 0;
    const text = value.toFixed(4);
    const note = row === column ? 'own' : excessWords(excess);
    const above = row === column ? 'its own codebook' : `the codebook of ${labels[column] ?? ''}, ${note}`;
    return {
      text,
      note,
      weight: excess,
      words: `${labels[row] ?? ''} by ${above}: ${text} ${unit} per symbol`,
    };
  });
}

/** How far each lies from each, in thousandths of a bit per symbol. */
export function divergenceRows(
  { divergences }: Pick<Compared, 'divergences'>,
  labels: readonly string[],
): readonly MatrixRow[] {
  return matrixRows(labels, (row, column) => {
    const bits = divergences[row]?.[column] ?? 0;
    const text = bits === 0 ? '0' : (bits * 1000).toFixed(3);
    const words = `${labels[row] ?? ''} and ${labels[column] ?? ''}: ${text} thousandths of a bit`;
    return { text, note: '', weight: bits, words };
  });
}

/** An excess in percent with its sign: `+0.012 %`, and `0 %` where there is none. */
export function excessWords(excess: number): string {
  const percent = excess * 100;
  if (Math.abs(percent) < 0.0005) return percent > 0 ? '< 0.001 %' : '0 %';
  const sign = percent > 0 ? '+' : '−';
  return `${sign}${Math.abs(percent).toFixed(Math.abs(percent) < 1 ? 3 : 2)} %`;
}
