const named: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * A text that stays on its line and in its column and can be told from every other: `\t`, `\n`, `\r` and `\xNN`
 * for control characters, and `\\` for the backslash itself.
 */
export function visible(text: string): string {
  return onOneLine(text.replaceAll('\\', '\\\\'));
}

/** A text for people that stays on its line: `\n` and the like for control characters, all else as it is. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => named[character] ?? hexadecimal(character));
}

function hexadecimal(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
