import * as v from 'valibot';
import type { Codebook, Codeword } from '../codebook/codebook.ts';
import { MARK_UNITS } from '../codebook/codeword-units.ts';
import { escapedElements } from '../codebook/escape.ts';
import { codeOf, ESCAPE, FIRST_LANDMARK, type SymbolCode, symbolOf, textOf } from '../count/symbol.ts';
import { type GivenSpelling, givenSpelling } from '../encode/given-letters.ts';
import type { ModuleId } from '../python/installation.ts';
import { LANDMARK_KINDS } from '../python/landmarks.ts';
import { letterUnits, type Spacing } from './timeline.ts';

const cost = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
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
  /** For each symbol that has a codeword, or letters of a given table, by its code. */
  readonly symbols: readonly (readonly [SymbolCode, number])[];
  /** For an escaped U+0000, whose 21 elements are dots. Null where there is none: what is unknown is not sent. */
  readonly escape: number | null;
}

/** How long a module takes, in units. */
export interface ModuleUnits {
  readonly module: ModuleId;
  readonly units: number;
}

/**
 * What each symbol of `codebook` takes when letters are parted like this, `stretch` being that of their gaps. Of a
 * given table these are the least: word gaps and changes to kana come in between, and which there are, tallies do not
 * tell.
 */
export function moduleCosts(codebook: Codebook, spacing: Spacing, stretch = 1): ModuleCosts {
  const given = givenSpelling(codebook);
  const lengthOf = (letter: Codeword) => letterUnits(letter, spacing, stretch);
  return given === null ? madeCosts(codebook, lengthOf) : givenCosts(given, lengthOf);
}

function madeCosts({ entries }: Codebook, lengthOf: (letter: Codeword) => number): ModuleCosts {
  const escape = entries.find(({ symbol }) => symbol === ESCAPE);
  return {
    symbols: entries
      .filter(({ symbol }) => symbol !== ESCAPE)
      .map(({ symbol, code }) => [codeOf(symbol), lengthOf(code)]),
    escape: escape === undefined ? null : lengthOf(escape.code) + lengthOf(escapedElements(0)),
  };
}

/** Where the characters lie that a given table has letters for: Latin ones, kana, and kana of half the width. */
const GIVEN_RANGES = [
  [0x21, 0x24f],
  [0x3001, 0x30ff],
  [0xff61, 0xff9f],
] as const;

function givenCosts(given: GivenSpelling, lengthOf: (letter: Codeword) => number): ModuleCosts {
  const symbols: (readonly [SymbolCode, number])[] = [];
  for (const [first, last] of GIVEN_RANGES) {
    for (let point = first; point <= last; point++) {
      const letters = given(String.fromCodePoint(point))?.letters;
      if (letters === undefined) continue;
      symbols.push([point, letters.reduce((sum, letter) => sum + lengthOf(letter), 0)]);
    }
  }
  return { symbols, escape: null };
}

/**
 * What one occurrence of a symbol takes, by its code, exactly as `encode` spells it: a keyword or docstring mark
 * without a codeword as its characters, a character without one escaped, or not at all where there is no escape.
 */
export function costing({ symbols, escape }: ModuleCosts): (code: SymbolCode) => number {
  const known = new Map(symbols);
  const ofCharacter = (point: SymbolCode) =>
    known.get(point) ?? (escape === null ? 0 : escape + dashes(point) * DASH_MORE);
  return (code) => {
    if (code < FIRST_LANDMARK) return ofCharacter(code);
    const whole = known.get(code);
    if (whole !== undefined) return whole;
    const spelled = Array.from(textOf(symbolOf(code)), (letter) => ofCharacter(letter.codePointAt(0) ?? 0));
    return spelled.reduce((sum, each) => sum + each, 0);
  };
}

const DASH_MORE = MARK_UNITS['-'] - MARK_UNITS['.'];

function dashes(codePoint: number): number {
  return escapedElements(codePoint).replaceAll('.', '').length;
}
