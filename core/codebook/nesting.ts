/**
 * Whether brackets of a JSON text lie in one another more than `most` deep; those in strings are none. Told without
 * reading it: what is nested a million times takes `JSON.parse` seconds, and a codebook is nested three times.
 */
export function isNestedBeyond(text: string, most: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > most) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}
