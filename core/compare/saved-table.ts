import * as v from 'valibot';
import type { Area } from '../count/area.ts';
import type { AreaTotals, Implementation } from '../python/installation.ts';

/** What a saved table is called: as its file, which lies in no folder of anybody's choice. */
export type TableName = string;

/** A file's name, and no way to another folder. */
export const tableNameSchema = v.pipe(v.string(), v.maxLength(250), v.regex(/^[^/\\\p{Cc}]+\.json$/u));

/** A table of counts that the person opened, or why it cannot be used. */
export type SavedTable =
  | {
      readonly kind: 'table';
      readonly name: TableName;
      readonly implementation: Implementation;
      /** The version that was counted: `3.12.1`. */
      readonly python: string;
      /** What was counted, in words. */
      readonly source: string;
      readonly isTrimmed: boolean;
      readonly totals: Readonly<Record<Area, AreaTotals>>;
    }
  | { readonly kind: 'damaged'; readonly name: TableName; readonly message: string };
