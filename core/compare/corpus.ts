import * as v from 'valibot';
import type { Area } from '../count/area.ts';
import type { SymbolCode } from '../count/symbol.ts';
import type { ErrorCode } from '../errors.ts';
import type { AreaTotals, Implementation, InstallationId } from '../python/installation.ts';
import { type TableName, tableNameSchema } from './saved-table.ts';

/** What can be compared, by name: an installation, a reference table by the version it is for, as `3.12`, or a saved one. */
export type CorpusName =
  | { readonly kind: 'installation'; readonly id: InstallationId }
  | { readonly kind: 'reference'; readonly version: string }
  | { readonly kind: 'table'; readonly name: TableName };

/** The most corpora that are compared at a time. */
export const MOST_CORPORA = 12;

/** The names that a question may hold: one too many, so that the complaint is about the number. */
export const corpusNamesSchema = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('installation'), id: v.pipe(v.number(), v.safeInteger()) }),
      v.strictObject({ kind: v.literal('reference'), version: v.pipe(v.string(), v.maxLength(20)) }),
      v.strictObject({ kind: v.literal('table'), name: tableNameSchema }),
    ]),
  ),
  v.maxLength(MOST_CORPORA + 1),
  v.readonly(),
);

const title = v.pipe(v.string(), v.maxLength(400));

/** What corpora are called, each under a key of its own. */
export const corpusTitlesSchema = v.pipe(
  v.record(title, title),
  v.check((titles) => Object.keys(titles).length <= MOST_CORPORA + 1, 'too many titles'),
  v.readonly(),
);

/** A table of counts that came with Sounder, or why it cannot be used. */
export type Reference =
  | {
      readonly kind: 'table';
      /** What it is asked for by: `3.12`. */
      readonly version: string;
      readonly implementation: Implementation;
      /** The version that was counted: `3.12.1`. */
      readonly python: string;
      /** What was counted, and the command that counted it. */
      readonly source: string;
      readonly command: string;
      readonly isTrimmed: boolean;
      readonly totals: Readonly<Record<Area, AreaTotals>>;
    }
  | { readonly kind: 'damaged'; readonly version: string; readonly message: string };

/** What was counted in one area: parallel arrays, in any order and no code twice. */
export interface AreaCounts {
  /** How many files were counted. */
  readonly files: number;
  /** How many there are: more where only those count that all have. */
  readonly filesThere: number;
  /** Of the files that were counted. */
  readonly bytes: number;
  readonly codes: Uint32Array;
  readonly counts: Float64Array;
}

/** Where counts are from: an installation, a table that came with Sounder, or what somebody named. */
export type CorpusSource = 'installation' | 'reference' | 'folder' | 'table';

/** A Python with its counts by area, as it enters a comparison. */
export interface CountedCorpus {
  /** Tells it from every other: two with the same key are the same. */
  readonly key: string;
  /** What people call it: `CPython 3.12.1`. */
  readonly title: string;
  readonly version: string;
  readonly source: CorpusSource;
  /** Where its files are or were from: a path, or the words of a reference table. */
  readonly from: string;
  /** Whether it was read to its end. */
  readonly isWhole: boolean;
  /** Whether its library is known to lack modules that its version has. */
  readonly isTrimmed: boolean;
  /** Only the areas of which it has files, counted or not. */
  readonly areas: Readonly<Partial<Record<Area, AreaCounts>>>;
}

/** One of the corpora that were asked for, or why it cannot be had; the others are no worse for it. */
export type CorpusAnswer =
  | { readonly kind: 'counted'; readonly name: CorpusName; readonly corpus: CountedCorpus }
  | {
      readonly kind: 'failed';
      readonly name: CorpusName;
      readonly code: ErrorCode;
      readonly message: string;
    };

/** The corpora that were asked for, in that order. */
export interface CorporaRead {
  readonly corpora: readonly CorpusAnswer[];
  /** Whether only the modules were counted that all of them have, because one of them is trimmed. */
  readonly onlyShared: boolean;
}

/** Counts by code as an area's, for `files` files of so many bytes. */
export function areaCounts(
  sums: ReadonlyMap<SymbolCode, number>,
  { files, filesThere = files, bytes }: { files: number; filesThere?: number; bytes: number },
): AreaCounts {
  return {
    files,
    filesThere,
    bytes,
    codes: Uint32Array.from(sums.keys()),
    counts: Float64Array.from(sums.values()),
  };
}
