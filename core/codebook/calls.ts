import * as v from 'valibot';
import { type CallInputs, idSchema } from '../call-inputs.ts';
import { codebookSchema } from './codebook-claim.ts';
import type { Codebook } from './codebook.ts';
import { type KeptCodebook, type KeptId, madeFromSchema, nameSchema } from './kept.ts';

/** What the window may ask of main about codebooks and files: a part of the bridge. */
export interface CodebookFileCalls {
  /**
   * Writes a codebook where the person says, whole or not at all. Answers with the file's name, or null where
   * the person cancels. Fails with `file-not-written`. This and the two below fail with `question-open` while one of
   * them asks for a file or is at it.
   */
  exportCodebook(format: ExportFormat, name: string, codebook: Codebook): Promise<string | null>;
  /**
   * Reads a codebook from a file that the person chooses, JSON as `exportCodebook` writes it, and checks it; null
   * where the person cancels. Nothing is stored. Fails with `file-unreadable` and `codebook-unusable`.
   */
  importCodebook(): Promise<ImportedCodebook | null>;
  /**
   * Prints what the page shows in print as a booklet in A5, a PDF where the person says. Answers with the file's
   * name, or null where the person cancels. Fails with `file-not-written`.
   */
  printBooklet(name: string): Promise<string | null>;
}

/** What it may ask of the engine about those that are kept. */
export interface CodebookCalls {
  /** The codebooks that are kept, by name. */
  listCodebooks(): Promise<readonly KeptCodebook[]>;
  /** A kept codebook. This and all below fail with `codebook-unknown` where none has the number. */
  readCodebook(id: KeptId): Promise<Codebook>;
  /**
   * Keeps a codebook under a name of its own. Fails with `name-taken`, whatever the capitals, and with
   * `codebook-unusable`; then nothing is stored.
   */
  keepCodebook(name: string, madeFrom: string, codebook: Codebook): Promise<KeptCodebook>;
  /** Fails with `name-taken`. Only the capitals may change, too. */
  renameCodebook(id: KeptId, name: string): Promise<KeptCodebook>;
  /** Keeps it once more, called `NAME 2`, `NAME 3` … */
  duplicateCodebook(id: KeptId): Promise<KeptCodebook>;
  /** Puts it out of sight; it is gone for good when Sounder starts the next time. */
  deleteCodebook(id: KeptId): Promise<void>;
  /** Brings it back, called `NAME 2` where its name was given away. */
  restoreCodebook(id: KeptId): Promise<KeptCodebook>;
}

/** What a codebook can be written as. */
export type ExportFormat = 'json' | 'csv' | 'tsv';

/** A codebook from a file, and what to call it. */
interface ImportedCodebook {
  /** The file's name without its ending, if a codebook can have it. */
  readonly name: string;
  readonly codebook: Codebook;
}

/** What each of them accepts. */
export const codebookInputs = {
  exportCodebook: v.strictTuple([v.picklist(['json', 'csv', 'tsv']), nameSchema, codebookSchema]),
  importCodebook: v.strictTuple([]),
  printBooklet: v.strictTuple([nameSchema]),
  listCodebooks: v.strictTuple([]),
  readCodebook: v.strictTuple([idSchema]),
  keepCodebook: v.strictTuple([nameSchema, madeFromSchema, codebookSchema]),
  renameCodebook: v.strictTuple([idSchema, nameSchema]),
  duplicateCodebook: v.strictTuple([idSchema]),
  deleteCodebook: v.strictTuple([idSchema]),
  restoreCodebook: v.strictTuple([idSchema]),
} satisfies CallInputs<CodebookFileCalls & CodebookCalls>;
