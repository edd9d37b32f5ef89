/** The words that a person looks for, in lower case. */
export function wordsOf(sought: string): readonly string[] {
  return sought.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word is in a text, in any order. Both are in lower case; no word is in every text. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
