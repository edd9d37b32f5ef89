import { describe, expect, test } from 'vitest';
import { ituCodebook } from '../../../core/codebook/itu.ts';
import type { DrillCard } from '../../../core/practice/drill-card.ts';
import { deckFigures, drillDeck, dueUpTo } from '../../../core/practice/drill-deck.ts';
import { reviewed } from '../../../core/practice/schedule.ts';
import { book } from './support.ts';

const codeOf = (symbol: string) => book.entries.find((entry) => entry.symbol === symbol)?.code ?? '';
const known = (due: number, change: Partial<DrillCard> = {}): DrillCard => ({
  symbol: 'CHAR:e',
  code: codeOf('CHAR:e'),
  way: 'key',
  memory: { ...reviewed(null, 'good', 0), due },
  ...change,
});

describe('a deck of cards', () => {
  test('has two for each symbol but the escape', () => {
    const deck = drillDeck(book, []);
    expect(deck).toHaveLength(2 * (book.entries.length - 1));
    expect(deck.some(({ symbol }) => symbol === 'ESC')).toBe(false);
  });

  test('remembers a symbol whose codeword stayed, in the way it was asked for', () => {
    const deck = drillDeck(book, [known(5)]);
    expect(deck.filter(({ memory }) => memory !== null)).toMatchObject([{ symbol: 'CHAR:e', way: 'key' }]);
  });

  test('takes a symbol whose codeword changed for new, and remembers it when it comes back', () => {
    const cards = [known(5, { code: '.-.-.-.-' })];
    expect(deckFigures(drillDeck(book, cards), 0).begun).toBe(0);
    expect(cards).toHaveLength(1);
  });

  test('begins with the quickest where nothing was counted', () => {
    const symbols = drillDeck(ituCodebook(), []).map(({ symbol }) => symbol);
    expect([...new Set(symbols)].slice(0, 4)).toEqual(['CHAR:E', 'CHAR:I', 'CHAR:T', 'CHAR:A']);
  });

  test('tells what is due, what is new and when the next one is due', () => {
    const cards = [known(5), known(20, { way: 'ear' })];
    const fresh = 2 * (book.entries.length - 1) - 2;
    expect(deckFigures(drillDeck(book, cards), 10)).toEqual({ begun: 2, fresh, due: 1, nextDue: 20 });
    expect(deckFigures(drillDeck(book, cards), 30)).toEqual({ begun: 2, fresh, due: 2, nextDue: null });
  });

  test('counts a card for due that was answered later than now, by a clock that was wrong', () => {
    const ahead = known(1e12, { memory: reviewed(null, 'good', 1e12) });
    expect(deckFigures(drillDeck(book, [ahead]), 10)).toMatchObject({ due: 1, nextDue: null });
  });

  test('tells how much is due up to each time', () => {
    expect(dueUpTo(drillDeck(book, [known(5), known(20, { way: 'ear' })]), [5, 10, 20])).toEqual([1, 0, 1]);
  });
});
