import type { AudioExport } from '../../core/audio/audio-export.ts';
import type { Codebook } from '../../core/codebook/codebook.ts';
import type { EngineCalls, Events, Reply } from '../../core/bridge.ts';
import type { SavedTable } from '../../core/compare/saved-table.ts';
import type { Recording } from '../../core/decode/calls.ts';
import type { Installation, Module } from '../../core/python/installation.ts';

/** All that main may ask of the engine: what the window asks, and what it must not, for it never names a path. */
export interface EngineDuties extends EngineCalls {
  /**
   * Adds the libraries that a person means by a folder or a zip. Fails with `library-missing`,
   * `library-unnamed`, `library-unreadable`, `library-damaged`, `library-empty` or `library-too-wide`, and then
   * nothing is added.
   */
  addLibrary(path: string): Promise<readonly Installation[]>;
  /**
   * Writes an export's parts as WAVs at these places, as many as there are parts. Where it fails, what lies there is
   * main's to remove. Fails as `exportAudio` does.
   */
  writeAudio(places: readonly string[], asked: AudioExport): Promise<void>;
  /** Reads the recording at `path` by a codebook. Fails as the window's `decodeRecording` does. */
  readRecording(path: string, codebook: Codebook): Promise<Recording>;
  /** Writes every attempt on record as CSV to `place`. Where it fails, what lies there is main's to remove. Fails with `file-not-written`. */
  writePractice(place: string): Promise<void>;
  /** Keeps the table in the file at `path` as `openTable` says. Fails as that does. */
  keepTable(path: string): Promise<SavedTable>;
  /** Keeps the file at `path` as `addText` does. Fails with `file-unreadable`, too. */
  addTextFile(path: string): Promise<Module>;
  /** The codebook of a file's text, here because a large one takes a moment. Fails with `codebook-unusable`. */
  parseCodebook(text: string): Promise<Codebook>;
}

/** What main sends to the engine. */
export type ToEngine =
  | { readonly id: number; readonly call: keyof EngineDuties; readonly input: readonly unknown[] }
  /** Ends what runs, closes the database and leaves with exit code 0. */
  | { readonly shutdown: true };

/** What the engine sends to main: the answer to a request, or news that nobody asked for. */
export type FromEngine = { readonly id: number; readonly reply: Reply<unknown> } | EngineNews;

/** News by name, as the window will hear it. */
export type EngineNews = {
  [Name in EngineEvent]: { readonly event: Name; readonly data: Events[Name] };
}[EngineEvent];

/** The events that come from the engine. */
type EngineEvent = 'installationFound' | 'indexProgress' | 'exportProgress' | 'decodeProgress';
