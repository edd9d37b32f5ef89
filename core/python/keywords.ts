// prettier-ignore
/**
 * The reserved words of Python, `keyword.kwlist` of 3.7 and later. One list for every version, so that
 * tables of different Pythons count alike; soft keywords (`match`, `case`, `type`, `_`) are never counted.
 */
export const keywords = [
  'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def',
  'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda',
  'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield',
] as const;

/** A reserved word. */
export type Keyword = (typeof keywords)[number];
