import { visible } from '../../core/count/visible.ts';

/**
 * A symbol's name, or a character, for people: `KW:def`, `CHAR:\n`, `CHAR:␣` for the space; other characters that
 * leave no ink, and the picture of the space itself, by their code points: `CHAR:\u{A0}`.
 */
export function symbolName(name: string): string {
  return visible(name).replace(/[\p{Z}\p{Cf}\u2423]/gu, (character) =>
    character === ' ' ? '␣' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
