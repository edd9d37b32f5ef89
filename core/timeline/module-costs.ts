import * as v from 'valibot';
import type { Codebook } from '../codebook/codebook.ts';
import { MARK_UNITS } from '../codebook/codeword-units.ts';
import { escapedElements } from '../codebook/escape.ts';
import { codeOf, ESCAPE, FIRST_LANDMARK, type SymbolCode, symbolOf, textOf } from '../count/symbol.ts';
import type { ModuleId } from '../python/installation.ts';
import { LANDMARK_KINDS } from '../python/landmarks.ts';
import { letterUnits, type Spacing } from './timeline.ts';

const cost = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const code = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FIRST_LANDMARK + LANDMARK_KINDS - 1));

/** What `ModuleCosts` may hold. */
export const moduleCostsSchema = v.object({
  symbols: v.pipe(v.array(v.pipe(v.strictTuple([code, cost]), v.readonly())), v.readonly()),
  escape: v.nullable(cost),
});

/**
 * What symbols take in units by one codebook and spacing, with the gap behind: all that is needed to tell from
 * its tallies how long a module takes.
 */
export interface ModuleCosts {
  /** For each symbol that has a codeword, by its code. */
  readonly symbols: readonly (readonly [SymbolCode, number])[];
  /** For an escaped U+0000, whose 21 elements are dots. Null where the codebook has no escape. */
  readonly escape: number | null;
}

/** How long a module takes, in units. */
export interface ModuleUnits {
  readonly module: ModuleId;
  readonly units: number;
}

/** What each symbol of `codebook` takes when letters are parted like this. */
export function moduleCosts({ entries }: Codebook, spacing: Spacing): ModuleCosts {
  const escape = entries.find(({ symbol }) => symbol === ESCAPE);
  return {
    symbols: entries
      .filter(({ symbol }) => symbol !== ESCAPE)
      .map(({ symbol, code }) => [codeOf(symbol), letterUnits(code, spacing)]),
    escape:
      escape === undefined
        ? null
        : letterUnits(escape.code, spacing) + letterUnits(escapedElements(0), spacing),
  };
}

/**
 * What one occurrence of a symbol takes, by its code, exactly as `encode` spells it: a keyword or docstring mark
 * without a codeword as its characters, a character without one escaped. Null where that needs an escape and
 * there is none.
 */
export function costing({ symbols, escape }: ModuleCosts): (code: SymbolCode) => number | null {
  const known = new Map(symbols);
  const ofCharacter = (point: SymbolCode) =>
    known.get(point) ?? (escape === null ? null : escape + dashes(point) * DASH_MORE);
  return (code) => {
    if (code < FIRST_LANDMARK) return ofCharacter(code);
    const whole = known.get(code);
    if (whole !== undefined) return whole;
    const spelled = Array.from(textOf(symbolOf(code)), (letter) => ofCharacter(letter.codePointAt(0) ?? 0));
    return spelled.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  };
}

const DASH_MORE = MARK_UNITS['-'] - MARK_UNITS['.'];

function dashes(codePoint: number): number {
  return escapedElements(codePoint).replaceAll('.', '').length;
}
