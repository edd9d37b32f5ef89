import * as v from 'valibot';
import type { CallInputs } from '../call-inputs.ts';
import { type CorporaRead, type CorpusName, corpusNamesSchema, type Reference } from './corpus.ts';
import { type SavedTable, type TableName, tableNameSchema } from './saved-table.ts';

/** What the window may ask of main about comparisons and files: a part of the bridge. */
export interface ComparisonFileCalls {
  /**
   * Writes what the window made of a comparison where the person says, whole or not at all. Answers with the file's
   * name, or null where the person cancels. Fails with `file-not-written`, and with `question-open` while it asks for
   * a file or writes one.
   */
  exportComparison(
    format: ComparisonFormat,
    name: string,
    content: string | Uint8Array,
  ): Promise<string | null>;
  /**
   * Has the engine keep the table of counts by area in a file that the person chooses, as `scan --table` writes it; null
   * where the person cancels. Opened once more it is the same one, and another of its name is called `NAME 2`. Fails
   * with `file-unreadable`, `table-refused` and `table-not-kept`, and then nothing is kept; and with `question-open`.
   */
  openTable(): Promise<SavedTable | null>;
}

/** What it may ask of the engine about what there is to compare. */
export interface ComparisonCalls {
  /** The tables of counts that came with Sounder, oldest version first: what can be compared without any Python. */
  listReferences(): Promise<readonly Reference[]>;
  /** The tables of counts that the person opened, by name. */
  listTables(): Promise<readonly SavedTable[]>;
  /** Puts a saved table out of sight; it is gone for good when Sounder ends. The file that it was opened from stays. */
  closeTable(name: TableName): Promise<void>;
  /**
   * Brings back a table that was closed, called `NAME 2` where another has its name by now. Fails with `table-unknown`
   * where none was closed.
   */
  restoreTable(name: TableName): Promise<SavedTable>;
  /**
   * The counts by area of what is to be compared, in this order. What cannot be had, an installation that is gone or a
   * table that is damaged or closed, is said in its place. Where one is a trimmed library, only the modules that all have count.
   */
  readCorpora(names: readonly CorpusName[]): Promise<CorporaRead>;
}

/** What a comparison can be written as: a table, all of it, and charts. */
export type ComparisonFormat = 'csv' | 'json' | 'svg' | 'png';

/** A dozen corpora of every character there is are less than that, in characters or bytes. */
const LARGEST_COMPARISON = 512 * 1024 * 1024;

/** What each of them accepts. */
export const comparisonInputs = {
  exportComparison: v.strictTuple([
    v.picklist(['csv', 'json', 'svg', 'png']),
    v.pipe(v.string(), v.maxLength(400)),
    v.union([
      v.pipe(v.string(), v.maxLength(LARGEST_COMPARISON)),
      v.pipe(
        v.instance(Uint8Array),
        v.check(({ length }) => length <= LARGEST_COMPARISON, 'the file is too large'),
      ),
    ]),
  ]),
  openTable: v.strictTuple([]),
  listReferences: v.strictTuple([]),
  listTables: v.strictTuple([]),
  closeTable: v.strictTuple([tableNameSchema]),
  restoreTable: v.strictTuple([tableNameSchema]),
  readCorpora: v.strictTuple([corpusNamesSchema]),
} satisfies CallInputs<ComparisonFileCalls & ComparisonCalls>;
