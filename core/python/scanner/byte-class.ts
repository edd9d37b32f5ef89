/** What a byte can begin, seen from between two tokens; 0 is nothing of note. */
export const SPACE = 1;
export const NAME = 2;
export const DIGIT = 3;
export const QUOTE = 4;
export const HASH = 5;
export const LINE_END = 6;
export const OPENING = 7;
export const CLOSING = 8;
export const BACKSLASH = 9;
export const COLON = 10;
export const SEMICOLON = 11;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_';
const digits = '0123456789';
const FIRST_BEYOND_ASCII = 0x80;

/** The class of each byte. A zero byte is of class 0, so whatever is looked for ends behind the source. */
export const classOf: Uint8Array = classes();

/** 1 for each byte that goes on with a name. */
export const continuesName: Uint8Array = classOf.map((kind) => (kind === NAME || kind === DIGIT ? 1 : 0));

/** 1 for each byte that goes on with a decimal number: a digit, or the underscore of PEP 515. */
export const continuesNumber: Uint8Array = marked(`${digits}_`);

/** 1 for each byte that goes on with a hexadecimal number. */
export const continuesHex: Uint8Array = marked(`${digits}abcdefABCDEF_`);

function classes(): Uint8Array {
  const table = new Uint8Array(256);
  const put = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  put(letters, NAME);
  put(digits, DIGIT);
  put(' \t\f', SPACE);
  put('\'"', QUOTE);
  put('#', HASH);
  put('\n\r', LINE_END);
  put('([{', OPENING);
  put(')]}', CLOSING);
  put('\\', BACKSLASH);
  put(':', COLON);
  put(';', SEMICOLON);
  // Python's own tokenizer takes every byte beyond ASCII as part of a name, and complains only afterwards.
  return table.fill(NAME, FIRST_BEYOND_ASCII);
}

function marked(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
