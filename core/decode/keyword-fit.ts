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
    if (!isInName(symbols, at - 1) && !isOfName(symbols[at + 1])) fitting++;
  }
  if (fitting < ENOUGH * count) return 'misfits';
  return count < MANY ? 'unclear' : 'fits';
}

function isKeyword(symbol: SourceSymbol | null | undefined): boolean {
  return symbol?.startsWith('KW:') === true;
}

/** Whether a name ends at a place. What begins with a digit is a number, and a keyword may follow it: `0x1for x`. */
function isInName(symbols: readonly (SourceSymbol | null)[], end: number): boolean {
  if (isKeyword(symbols[end])) return true;
  let begin = end;
  while (isOfName(symbols[begin - 1])) begin--;
  return isOfName(symbols[end]) && !/^CHAR:\d$/.test(symbols[begin] ?? '');
}

function isOfName(symbol: SourceSymbol | null | undefined): boolean {
  return isKeyword(symbol) || /^CHAR:[\p{L}\p{N}_]$/u.test(symbol ?? '');
}
