/** The most characters of a decoded text that are shown: more would make the window heavy, and nobody reads them here. */
export const MOST_SHOWN = 20_000;

const UNKNOWN = '\ufffd';

/** A stretch of a decoded text. */
interface Piece {
  readonly text: string;
  /** Whether it stands for letters that the codebook does not know. */
  readonly isUnknown: boolean;
}

/** What is shown of a decoded text. `hasUnknown` says that U+FFFD stands for what was not understood. */
export function shownText(
  text: string,
  hasUnknown: boolean,
): { readonly pieces: readonly Piece[]; readonly isCut: boolean } {
  const isCut = text.length > MOST_SHOWN;
  const shown = isCut ? text.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '') : text; // no half of a character
  if (!hasUnknown) return { pieces: [{ text: shown, isUnknown: false }], isCut };
  const pieces = shown.split(/(\ufffd+)/).filter((piece) => piece !== '');
  return { pieces: pieces.map((piece) => ({ text: piece, isUnknown: piece.startsWith(UNKNOWN) })), isCut };
}
