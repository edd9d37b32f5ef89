import { keywords } from './keywords.ts';

/** The two quotes that can open and close a docstring and count as a symbol of their own. */
export const docMarks = ['"""', "'''"] as const;

/** A docstring's opening or closing quote. */
export type DocMark = (typeof docMarks)[number];

/**
 * What a landmark can be, by number: the docstring marks, then the keywords. The numbers are stored in
 * databases: new words are added at the end, none is ever moved.
 */
export const landmarkTexts: readonly string[] = [...docMarks, ...keywords];

/** How many landmark kinds there are. */
export const LANDMARK_KINDS = landmarkTexts.length;

/** How many docstrings there are in triple quotes (counted by `DOC:` marks) and in single ones (not). */
export interface Docstrings {
  readonly triple: number;
  readonly single: number;
}

/**
 * The keywords and docstring quotes of one source, in order of place: all that a scan reports. Landmark `i`
 * is `landmarkTexts[kinds[i]]` and begins at byte `starts[i]` of the source in UTF-8. All are ASCII, so
 * their length in bytes, code points and UTF-16 units is the length of their text.
 */
export interface Landmarks {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly docstrings: Docstrings;
}

/** Those of a text that is taken character by character. */
export const noLandmarks: Landmarks = {
  kinds: new Uint8Array(),
  starts: new Uint32Array(),
  docstrings: { triple: 0, single: 0 },
};
