import type { CorpusName } from '../../core/compare/corpus.ts';
import type { ErrorCode } from '../../core/errors.ts';
import { count } from './numbers.ts';

/** One that was asked for and could not be had, and why. */
export interface Missing {
  readonly code: ErrorCode;
  /** What it is called, as far as that is still known. */
  readonly title: string | null;
  readonly message: string;
}

/** One that is chosen and is not in any list any more. */
export interface Gone {
  readonly key: string;
  readonly name: CorpusName;
  readonly title: string | null;
}

/** What was asked for and could not be had, a sentence or two each: no two lines are alike. */
export function missingLines(missing: readonly Missing[]): readonly string[] {
  const gone = missing.filter(({ code }) => code === 'installation-unknown');
  const others = missing
    .filter((one) => !gone.includes(one))
    .map(({ title, message }) => (title === null ? message : `${title}: ${message}`));
  return [...(gone.length === 0 ? [] : [goneWords(gone)]), ...new Set(others)];
}

/** What is gone is called as it was, or by what is left to tell it from others. */
export function goneName({ name, title }: Gone): string {
  switch (name.kind) {
    case 'installation':
      return title ?? `A Python (${name.id})`;
    case 'reference':
      return title ?? `CPython ${name.version}`;
    case 'table':
      return title ?? name.name;
  }
}

function goneWords(gone: readonly Missing[]): string {
  const titles = [...new Set(gone.flatMap(({ title }) => title ?? []))];
  const nameless = gone.filter(({ title }) => title === null).length;
  const one = titles.length === 0 ? 'a Python' : 'another Python';
  const rest = nameless === 1 ? one : `${count(nameless)} ${titles.length === 0 ? '' : 'other '}Pythons`;
  const all = [...titles, ...(nameless === 0 ? [] : [rest])];
  const isOne = gone.length === 1;
  return `Not compared, for ${isOne ? 'it is' : 'they are'} no longer in the list: ${all.join(', ')}. Look for Pythons again in the Library, or take ${isOne ? 'it' : 'them'} out under Compared.`;
}
