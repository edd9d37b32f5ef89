import { rightAfterParis } from '../core/decode/hands.ts';
import type { Row } from './row.ts';

const speeds = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50];
/** The standard deviation of each mark and gap, as a share of its length. */
const SPREAD = 0.2;
const HANDS = 10;
/** The share of elements that may be wrong. */
const LIMIT = 0.02;

/** What is heard of hands that stray by a fifth, after the first word, whatever speed was guessed at first. */
export function benchHand(): Promise<readonly Row[]> {
  return Promise.resolve(speeds.map(row));
}

function row(speed: number): Row {
  const means = speeds.map((guess) => mean(handsAt(speed).map((hand) => rightAfterParis(hand, 1.2 / guess))));
  const worst = means.reduce((least, each) => (each.elements < least.elements ? each : least));
  return {
    what: `a hand of ${speed} WPM, from the worst of ten guesses`,
    value: `${inPercent(worst.elements)} of elements, ${inPercent(worst.letters)} of letters`,
    against: `wrong elements: at most ${inPercent(LIMIT)}`,
    ratio: (1 - worst.elements) / LIMIT,
    limit: 1,
  };
}

function handsAt(speed: number) {
  return Array.from({ length: HANDS }, (_, hand) => ({
    unitAt: () => 1.2 / speed,
    spread: SPREAD,
    seed: 100 * speed + hand,
  }));
}

type Shares = ReturnType<typeof rightAfterParis>;

function mean(shares: readonly Shares[]): Shares {
  const of = (share: (each: Shares) => number) =>
    shares.reduce((sum, each) => sum + share(each), 0) / shares.length;
  return { elements: of(({ elements }) => elements), letters: of(({ letters }) => letters) };
}

function inPercent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
