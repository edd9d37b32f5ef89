import type { MovedKind } from '../../../core/compare/moved-symbols.ts';

/** What each kind of symbol is called. */
export const kindNames: Readonly<Record<MovedKind, string>> = {
  keyword: 'keyword',
  docstring: 'docstring',
  ascii: 'ASCII',
  other: 'other',
};
