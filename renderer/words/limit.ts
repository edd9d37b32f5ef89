import { leastLimit, LIMIT_RANGE } from '../../core/codebook/length-limited.ts';
import { sounderError } from '../../core/errors.ts';

/** A limit of codewords as it was typed: the number it is, or what to say where it cannot be used. */
export type TypedLimit =
  { readonly kind: 'usable'; readonly limit: number } | { readonly kind: 'unusable'; readonly fault: string };

/** Reads a limit for so many symbols, the escape counted as one. What is typed wrongly changes nothing. */
export function typedLimit(typed: string, symbols: number): TypedLimit {
  const limit = typed.trim() === '' ? NaN : Number(typed);
  const least = leastLimit(symbols);
  if (limit > LIMIT_RANGE.most)
    return unusable(
      `Sounder takes no limit above ${LIMIT_RANGE.most}. Nothing was changed. ${allowed(least)}`,
    );
  if (!Number.isFinite(limit)) return unusable(`That is no number. Nothing was changed. ${allowed(least)}`);
  if (!Number.isInteger(limit))
    return unusable(`${limit} is no whole number. Nothing was changed. ${allowed(least)}`);
  if (limit < least) return unusable(sounderError('limit-unusable', limit, symbols, least).message);
  return { kind: 'usable', limit };
}

function unusable(fault: string): TypedLimit {
  return { kind: 'unusable', fault };
}

function allowed(least: number): string {
  return `Allow ${least} to ${LIMIT_RANGE.most}, as a whole number.`;
}
