import * as v from 'valibot';
import { type CallInputs, idSchema } from '../call-inputs.ts';
import type { Module, ModuleId, ModuleSource } from './installation.ts';
import { LARGEST_TEXT, MY_TEXTS } from './texts.ts';

/** What the window may ask of main about the texts that a person brings: a part of the bridge. */
export interface TextFileCalls {
  /**
   * Asks the person for a file and keeps it as `addText` does; null where the person cancels. Fails with
   * `file-unreadable`, too.
   */
  openText(): Promise<Module | null>;
}

/** What it may ask of the engine about them. */
export interface TextCalls {
  /**
   * Keeps a text as a module under *My texts*, by the bytes of a file or of what was pasted. Fails with
   * `text-unusable`, and then nothing is stored.
   */
  addText(name: string, bytes: Uint8Array): Promise<Module>;
  /** Deletes a text for good. */
  deleteText(module: ModuleId): Promise<void>;
  /** Brings back a text that was deleted, under the number that it had; what is there stays as it is. */
  restoreText(text: ModuleSource): Promise<Module>;
}

/** One byte more than may be is let through, so that the complaint is about the text. */
const textBytes = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => bytes.length <= LARGEST_TEXT + 1, 'the text is too large'),
);

/** A text as it was read. What was let in by its bytes may not have more letters than these. */
const deletedText = v.strictObject({
  module: v.strictObject({
    id: idSchema,
    installation: v.literal(MY_TEXTS),
    path: v.pipe(v.string(), v.maxLength(4000)),
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LARGEST_TEXT)),
    encoding: v.pipe(v.string(), v.maxLength(100)),
    note: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
  }),
  text: v.pipe(v.string(), v.maxLength(LARGEST_TEXT)),
});

/** What each of them accepts. */
export const textInputs = {
  openText: v.strictTuple([]),
  addText: v.strictTuple([v.pipe(v.string(), v.maxLength(4000)), textBytes]),
  deleteText: v.strictTuple([idSchema]),
  restoreText: v.strictTuple([deletedText]),
} satisfies CallInputs<TextFileCalls & TextCalls>;
