import type { Method } from '../../../core/codebook/codebook.ts';
import type { ComparisonFormat } from '../../../core/compare/calls.ts';
import { comparisonJson } from '../../../core/compare/comparison-json.ts';
import { movedCsv } from '../../../core/compare/moved-csv.ts';
import { movedSymbols } from '../../../core/compare/moved-symbols.ts';
import { withFaces } from '../../charts/chart-faces.ts';
import { chartPng } from '../../charts/chart-png.ts';
import { type ChartFile, matricesSvg, trendsSvg } from '../../charts/chart-svg.ts';
import type { Compared } from '../../codebook/pythons-compared.ts';
import { comparedWords } from '../../words/compare.ts';
import { costRows, divergenceRows } from './cost-rows.ts';
import type { Pair } from './pair.ts';
import { soughtCards, tellingCards } from './trend-cards.ts';

/** What of a comparison can be written to a file. */
export type ComparisonPart = 'moved' | 'all' | 'costs' | 'trends';

/** What is looked at. */
export interface Looked {
  readonly shown: Compared;
  readonly labels: readonly string[];
  readonly method: Method;
  readonly onlyShared: boolean;
  /** Null for the whole line. */
  readonly pair: Pair | null;
  /** Which trend is looked for; where there is none of it, the telling ones are written. */
  readonly sought: string;
}

/** A part of a comparison as a file's content: every symbol as CSV, however it is filtered in sight, everything as JSON, charts as SVG and PNG. */
export async function comparisonFile(
  part: ComparisonPart,
  format: ComparisonFormat,
  looked: Looked,
): Promise<string | Uint8Array> {
  const { shown, labels, pair } = looked;
  switch (part) {
    case 'moved': {
      const places = pair === null ? labels.map((_, at) => at) : [pair.from, pair.to];
      const titles = places.map((place) => labels[place] ?? '');
      return movedCsv(titles, movedSymbols(shown.comparison, places));
    }
    case 'all':
      return comparisonJson(shown.set, shown.comparison, looked.method, looked.onlyShared);
    case 'costs':
    case 'trends': {
      const chart = await withFaces(part === 'costs' ? costsChart(looked) : trendsChart(looked));
      return format === 'png' ? chartPng(chart) : chart.svg;
    }
  }
}

/** What a file of it is called at first: `Python 3.10.13 to 3.13.0, trends`. */
export function comparisonFileName(part: ComparisonPart, { labels, pair }: Looked): string {
  const isPair = part === 'moved' && pair !== null;
  const from = labels[isPair ? pair.from : 0] ?? '';
  const to = labels[isPair ? pair.to : labels.length - 1] ?? '';
  const names = { moved: ', what moved', all: '', costs: ', costs', trends: ', trends' } as const;
  return `Python ${from} to ${to}${names[part]}`;
}

function costsChart({ shown, labels }: Looked): ChartFile {
  return matricesSvg(`What it costs: ${comparedWords(shown)}`, [
    {
      caption: 'Elements per symbol, and above its own codebook: corpus by row, codebook by column',
      columns: labels,
      rows: costRows(shown, labels, 'elements'),
    },
    {
      caption: 'Units of time per symbol, and above its own codebook',
      columns: labels,
      rows: costRows(shown, labels, 'units'),
    },
    {
      caption: 'Jensen-Shannon divergence, thousandths of a bit per symbol',
      columns: labels,
      rows: divergenceRows(shown, labels),
    },
  ]);
}

function trendsChart({ shown, labels, sought }: Looked): ChartFile {
  const found = sought === '' ? [] : soughtCards(shown.comparison, labels, sought);
  const cards = found.length === 0 ? tellingCards(shown.comparison, labels) : found;
  const drawn = cards.map((card) => ({ ...card, name: `${card.picture} ${card.tells}`.trim() }));
  const title = `Trends, per million symbols: ${comparedWords(shown)}`;
  return trendsSvg(title, drawn, [labels[0] ?? '', labels.at(-1) ?? '']);
}
