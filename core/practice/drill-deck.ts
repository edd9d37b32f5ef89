import type { Codebook, CodebookEntry } from '../codebook/codebook.ts';
import { codewordUnits } from '../codebook/codeword-units.ts';
import { ESCAPE } from '../count/symbol.ts';
import { type DrillCard, drillWays, type Memory } from './drill-card.ts';
import { dueAt } from './schedule.ts';

/** A card of a codebook; its memory is null until it is answered for the first time. */
export interface DeckCard extends Omit<DrillCard, 'memory'> {
  readonly memory: Memory | null;
}

/**
 * The cards of a codebook, with what is remembered of them: a symbol whose codeword changed is new, one whose codeword
 * stayed is not. In the order in which they are introduced: by share in the code, or where nothing was counted the
 * quickest first, each symbol to be keyed before it is to be heard. The escape stands for nothing, and is left out.
 */
export function drillDeck(codebook: Codebook, known: readonly DrillCard[]): readonly DeckCard[] {
  const memories = new Map(known.map((card) => [nameOf(card), card.memory]));
  return inOrder(codebook)
    .filter(({ symbol }) => symbol !== ESCAPE)
    .flatMap(({ symbol, code }) =>
      drillWays.map((way) => {
        const card = { symbol, code, way };
        return { ...card, memory: memories.get(nameOf(card)) ?? null };
      }),
    );
}

/** How a deck stands at `now`, in milliseconds since 1970. */
export interface DeckFigures {
  /** Cards that were answered once at least. */
  readonly begun: number;
  readonly fresh: number;
  readonly due: number;
  /** When the next card is due that is not yet; null where there is none. */
  readonly nextDue: number | null;
}

/** What is due of a deck, what is new, and when the next card is due. */
export function deckFigures(deck: readonly DeckCard[], now: number): DeckFigures {
  const dues = deck.flatMap(({ memory }) => (memory === null ? [] : [dueAt(memory, now)]));
  const later = dues.filter((due) => due > now);
  return {
    begun: dues.length,
    fresh: deck.length - dues.length,
    due: dues.length - later.length,
    nextDue: later.length === 0 ? null : later.reduce((least, due) => Math.min(least, due)),
  };
}

/** How many cards are due up to each of these times, in milliseconds since 1970, and after the one before it. */
export function dueUpTo(deck: readonly DeckCard[], times: readonly number[]): readonly number[] {
  const before = times.map(
    (time) => deck.filter(({ memory }) => memory !== null && memory.due <= time).length,
  );
  return before.map((count, at) => count - (before[at - 1] ?? 0));
}

/** Whether two are one card. */
export function isSameCard(one: Omit<DrillCard, 'memory'>, other: Omit<DrillCard, 'memory'>): boolean {
  return nameOf(one) === nameOf(other);
}

function inOrder({ entries }: Codebook): readonly CodebookEntry[] {
  if (entries.some(({ count }) => count !== null)) return entries; // they are by frequency
  return entries.toSorted((a, b) => codewordUnits(a.code) - codewordUnits(b.code));
}

function nameOf({ symbol, code, way }: Omit<DrillCard, 'memory'>): string {
  return `${way} ${code} ${symbol}`;
}
