import type { SourceSymbol } from '../count/symbol.ts';

/** Of a source all keywords stand by themselves, but for what noise spoils; of chance one in five. */
const ENOUGH = 0.75;
/** So many that stand by themselves are no chance. */
const MANY = 6;

/**
 * Whether keywords stand where a source has them, between characters that cannot belong to the same name. By a wrong
 * codebook they come anywhere, while every string of elements is some text.
 */
export function keywordFit(symbols: readonly (SourceSymbol | null)[]): 'fits' | 'misfits' | 'unclear' {
  let [count, fitting] = [0, 0];
  for (const [at, symbol] of symbols.entries()) {
    if (!isKeyword(symbol)) continue;
    count++;
    if (!endsName(symbols[at - 1]) && !goesOn(symbols[at + 1])) fitting++;
  }
  if (fitting < ENOUGH * count) return 'misfits';
  return count < MANY ? 'unclear' : 'fits';
}

function isKeyword(symbol: SourceSymbol | null | undefined): boolean {
  return symbol?.startsWith('KW:') === true;
}

/** A digit may stand before a keyword: `1if x`. */
function endsName(symbol: SourceSymbol | null | undefined): boolean {
  return isKeyword(symbol) || /^CHAR:[\p{L}_]$/u.test(symbol ?? '');
}

function goesOn(symbol: SourceSymbol | null | undefined): boolean {
  return isKeyword(symbol) || /^CHAR:[\p{L}\p{N}_]$/u.test(symbol ?? '');
}
