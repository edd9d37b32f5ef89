import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceSymbol } from '../../../core/count/symbol.ts';
import type { Tally } from '../../../core/count/tally.ts';

const file = join(import.meta.dirname, '../../fixtures/tables/cpython-3.11.7.json');

/** What CPython 3.11.7's library is made of, every area but site-packages: 482 symbols. */
export const python311: readonly Tally[] = Object.entries(
  JSON.parse(readFileSync(file, 'utf8')) as Record<SourceSymbol, number>,
).map(([symbol, count]) => ({ symbol: symbol as SourceSymbol, count }));
