import { sounderError } from '../errors.ts';
import { repeatedName } from './repeated-name.ts';
import { isSymbol, type SourceSymbol } from './symbol.ts';
import type { Tally } from './tally.ts';
import { visible } from './visible.ts';

/**
 * The tallies of a table in JSON: an object of counts by symbol (`CHAR:e`, `KW:def`; a character alone is its own
 * symbol), or one that holds such an object as `table` or `counts`, as `scan --json` and the reference tables do.
 * Throws `table-unusable` on whatever is none; the counts themselves are checked where codewords are made.
 */
export function readTable(text: string): readonly Tally[] {
  const content = asObject(parsed(text));
  const twice = repeatedName(text);
  if (twice !== null) throw sounderError('table-unusable', `${visible(twice.slice(0, 40))} is in it twice`);
  if (content['format'] === 'sounder-codebook') {
    throw sounderError('table-unusable', 'it is a codebook, and no table of counts');
  }
  const counts = asObject(content['table'] ?? content['counts'] ?? content);
  return Object.entries(counts).map(([name, count]) => {
    const symbol = symbolNamed(name);
    if (typeof count === 'number') return { symbol, count };
    throw sounderError('table-unusable', `the count of ${visible(name)} is no number`);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    throw sounderError('table-unusable', 'it is no JSON');
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  // What JSON.parse makes of braces is an object of names.
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw sounderError('table-unusable', 'it is no object of counts');
}

function symbolNamed(name: string): SourceSymbol {
  if (isSymbol(name)) return name;
  const character = `CHAR:${name}`;
  if (isSymbol(character)) return character;
  throw sounderError('table-unusable', `${visible(name.slice(0, 40))} is no symbol`);
}
