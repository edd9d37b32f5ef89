import { ESCAPE, type SourceSymbol } from '../count/symbol.ts';
import { symbolWords } from '../count/symbol-words.ts';
import { sounderError } from '../errors.ts';
import { type Claim, claimIn, entryWords, shown } from './codebook-claim.ts';
import { type Codebook, codebookOf, type Codeword } from './codebook.ts';
import { methodFacts } from './methods.ts';
import { prefixPair } from './prefix-free.ts';

/**
 * The codebook that `content` claims to be, with what follows from its entries reckoned anew. Throws
 * `codebook-unusable`, with the entry that is to blame, where it is none or is not what it claims.
 */
export function checkedCodebook(content: unknown): Codebook {
  const claim = claimIn(content);
  if (typeof claim === 'string') throw unusable(claim);
  checkSymbols(claim);
  checkCodewords(claim.entries);
  checkCounts(claim);
  const codebook = codebookOf(claim.method, claim.entries, claim.folded);
  checkBeginnings(claim);
  if (claim.folded.length > 0) checkFolding(codebook);
  return codebook;
}

/** Only one method folds symbols under the escape, and only by their counts. */
function checkFolding({ method, entries, escape }: Codebook): void {
  if (method !== 'fastest-prefix')
    throw unusable(`it has folded symbols, and its method, ${method}, folds none`);
  if (escape === null) throw unusable('it has folded symbols, and lacks the escape that they are sent by');
  if (entries.every(({ symbol, count }) => symbol === ESCAPE || count === null)) {
    throw unusable('its folded symbols have counts, and its entries have none');
  }
}

function checkSymbols({ entries, folded }: Claim): void {
  const places = new Map<SourceSymbol, string>();
  const check = (symbol: SourceSymbol, place: string): void => {
    const before = places.get(symbol);
    if (before !== undefined)
      throw unusable(`${symbolWords(symbol)} is in it twice, as ${before} and as ${place}`);
    places.set(symbol, place);
  };
  entries.forEach(({ symbol }, at) => {
    check(symbol, entryWords(at, null));
  });
  folded.forEach(({ symbol }, at) => {
    if (symbol === ESCAPE)
      throw unusable('the escape is among its folded symbols, and cannot stand for itself');
    check(symbol, entryWords(at, null, 'folded symbol'));
  });
}

function checkCodewords(entries: Claim['entries']): void {
  const places = new Map<Codeword, string>();
  entries.forEach(({ symbol, code }, at) => {
    const place = entryWords(at, symbol);
    const before = places.get(code);
    if (before !== undefined) throw unusable(`${place} has the codeword of ${before}: ${shown(code)}`);
    places.set(code, place);
  });
}

function checkCounts({ entries, folded }: Claim): void {
  const symbols = entries.filter(({ symbol }) => symbol !== ESCAPE);
  if (symbols.length === 0) throw unusable('there is nothing in it but the escape');
  const uncounted = entries.findIndex(({ count }) => count === null);
  if (uncounted !== -1 && entries.some(({ count }) => count !== null)) {
    throw unusable(`${entryWords(uncounted, entries[uncounted]?.symbol)} has no count, and others have one`);
  }
  // The escape's weight comes on top of a total that is itself within bounds.
  const total = [...symbols, ...folded].reduce((sum, { count }) => sum + (count ?? 0), 0);
  if (!Number.isSafeInteger(total)) throw unusable('its counts add up to more than 2^53 - 1');
}

/** Whether it is the prefix code that it claims to be, and that its method makes. */
function checkBeginnings({ method, prefixFree, entries }: Claim): void {
  const pair = prefixPair(entries.map(({ code }) => code));
  if (pair === null) {
    if (!prefixFree) throw unusable('it claims to be no prefix code, and no codeword begins another');
    return;
  }
  const ofCode = (wanted: Codeword): string => {
    const at = entries.findIndex(({ code }) => code === wanted);
    return entryWords(at, entries[at]?.symbol);
  };
  const [beginning, whole] = pair;
  const found = `the codeword of ${ofCode(beginning)}, ${shown(beginning)}, begins that of ${ofCode(whole)}, ${shown(whole)}`;
  if (prefixFree) throw unusable(`it claims to be a prefix code, and ${found}`);
  if (methodFacts[method].isPrefixFree)
    throw unusable(`its method, ${method}, makes prefix codes, and ${found}`);
}

function unusable(complaint: string) {
  return sounderError('codebook-unusable', complaint);
}
