import type { methods } from '../../../core/codebook/codebook.ts';
import { codebookJson } from '../../../core/codebook/json.ts';
import { codebookBy } from '../../../core/codebook/methods.ts';
import { tallied } from '../arbitraries.ts';

/** What the file of a small codebook holds. */
export const written = (method: (typeof methods)[number]) =>
  JSON.parse(codebookJson(codebookBy(method, tallied({ a: 3, b: 1 })))) as Record<string, unknown>;
/** The text of such a file with other fields. */
export const changed = (change: object) => JSON.stringify({ ...written('huffman'), ...change });
/** One of its entries. */
export const entry = (symbol: unknown, count: unknown, code: unknown) => ({ symbol, count, code });
