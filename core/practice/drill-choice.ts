import type { DrillCard } from './drill-card.ts';
import type { DeckCard } from './drill-deck.ts';
import { dueAt } from './schedule.ts';

/** So many cards are learned at once: before another new one comes, one of them has to be known. */
const LEARNED_AT_ONCE = 5;
/** One of so many that are due longest comes, so that they are in no order that is known. */
const DRAWN_FROM = 5;
/** A card that is being learned may come so many milliseconds too early where nothing else is to be asked. */
const AHEAD = 20 * 60_000;

/** What a choice depends on, beside the deck. */
export interface Choosing {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The card that was asked for last. */
  readonly last: DeckCard | null;
  /** From 0 to below 1. */
  readonly draw: number;
}

/**
 * The card to ask for: one of those that are due longest; else the next new one in the order of the deck, unless
 * enough are being learned; else the one of these that is due soonest. Null where none is due within twenty minutes.
 * No symbol comes twice in a row where there is another.
 */
export function chooseCard(deck: readonly DeckCard[], { now, last, draw }: Choosing): DeckCard | null {
  const others = <Card extends DeckCard>(cards: readonly Card[]): readonly Card[] => {
    const found = cards.filter(({ symbol }) => symbol !== last?.symbol);
    return found.length > 0 ? found : cards;
  };
  const begun = deck.filter(isBegun).toSorted((a, b) => dueAt(a.memory, now) - dueAt(b.memory, now));
  const due = others(begun.filter(({ memory }) => dueAt(memory, now) <= now)).slice(0, DRAWN_FROM);
  const drawn = due[Math.floor(draw * due.length)];
  if (drawn !== undefined) return drawn;
  const learned = begun.filter(({ memory }) => memory.state !== 'review');
  const [fresh] = others(deck.filter(({ memory }) => memory === null));
  if (fresh !== undefined && learned.length < LEARNED_AT_ONCE) return fresh;
  return others(learned.filter(({ memory }) => memory.due <= now + AHEAD))[0] ?? null;
}

function isBegun(card: DeckCard): card is DrillCard {
  return card.memory !== null;
}
