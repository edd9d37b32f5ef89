import type { Compared } from '../codebook/pythons-compared.ts';
import { type FairCorpus, leftOutWords } from '../../core/compare/fair-set.ts';
import { areasWords } from './areas.ts';
import { count, counted } from './numbers.ts';

/** What each of several Pythons is called where there is little room: by its version, and more where that is not enough. */
export function labelsOf(corpora: readonly FairCorpus[]): readonly string[] {
  return corpora.map(({ version, source, title }) => {
    const alike = corpora.filter((other) => other.version === version);
    if (alike.length === 1) return version;
    const isTold = alike.filter((other) => other.source === source).length === 1;
    return isTold ? `${version} ${sources[source]}` : title;
  });
}

const sources: Readonly<Record<FairCorpus['source'], string>> = {
  installation: 'here',
  reference: 'table',
  folder: 'folder',
  table: 'table',
};

/** What is compared, in one line: `CPython 3.10.13 to 3.13.0 · library and tests · 6 890 files`. */
export function comparedWords({ set }: Compared): string {
  const labels = labelsOf(set.corpora);
  const files = set.corpora.reduce((sum, corpus) => sum + corpus.files, 0);
  return [`${labels[0] ?? ''} to ${labels.at(-1) ?? ''}`, areasWords(set.areas), counted(files, 'file')].join(
    ' · ',
  );
}

/** What had to be left out and whose lack it is, and how long codewords may be, a sentence each; often nothing. */
export function leftOutLines({ set, limit }: Compared, onlyShared: boolean): readonly string[] {
  const lacks = set.leftOut.length === 0 ? [] : [`Left out of all: ${leftOutWords(set.leftOut)}.`];
  return [
    ...lacks,
    ...(onlyShared ? [sharedWords(set.corpora)] : []),
    ...halfRead(set.corpora),
    ...(limit === null ? [] : [`Codewords have at most ${limit} elements.`]),
  ];
}

function sharedWords(corpora: readonly FairCorpus[]): string {
  const trimmed = corpora.filter(({ isTrimmed }) => isTrimmed).map(({ title }) => title);
  const shared = Math.min(...corpora.map(({ files }) => files));
  const most = Math.max(...corpora.map(({ filesThere }) => filesThere));
  return `Only the ${count(shared)} modules that all have count, of up to ${count(most)}: there is only a trimmed library of ${trimmed.join(', ')}.`;
}

function halfRead(corpora: readonly FairCorpus[]): readonly string[] {
  const half = corpora.filter(({ isWhole }) => !isWhole).map(({ title }) => title);
  return half.length === 0 ? [] : [`Not read to the end: ${half.join(', ')}. Index again in the Library.`];
}

/** Occurrences in a million symbols: `31 204`, `12.4`, `0.03`; a dash for none. */
export function perMillionWords(share: number): string {
  if (share === 0) return '—';
  if (share >= 100) return count(share);
  return share < 0.005 ? '< 0.01' : share.toFixed(share >= 10 ? 1 : 2);
}

/** How a share changed: `+3.1 %`, `new`, `gone`; nothing where it hardly did. */
export function changeWords(before: number, now: number): string {
  if (before === 0) return now === 0 ? '' : 'new';
  if (now === 0) return 'gone';
  const change = (now / before - 1) * 100;
  if (Math.abs(change) < 0.05) return '';
  const size = Math.abs(change);
  const sign = change > 0 ? '+' : '−';
  return size >= 1000 ? `× ${count(now / before)}` : `${sign}${size.toFixed(size >= 100 ? 0 : 1)} %`;
}
