import { type Lever, otherLever } from './keyer.ts';

/** One thing for each lever. */
type PerLever<T> = Record<Lever, T>;

/** What a rule may ask about the levers when an element's window is over. */
export interface LeverState {
  /** Closed now. */
  readonly closed: Readonly<PerLever<boolean>>;
  /** Has closed, and no element has answered it yet: an edge, which is what dot and dash memory remember. */
  readonly edges: Readonly<PerLever<boolean>>;
  /** Was closed at any time in the window. */
  readonly seen: Readonly<PerLever<boolean>>;
  /** The lever whose edge is the older one; the dot lever if both closed at once. Null without an edge. */
  readonly firstEdge: Lever | null;
  /** The lever that closed last; the dash lever if both did at once, because the dot goes first. */
  readonly latest: Lever;
}

/** Both levers, and what they did in the window of the element that sounds. */
export class Levers implements LeverState {
  readonly closed: PerLever<boolean> = { dot: false, dash: false };
  readonly edges: PerLever<boolean> = { dot: false, dash: false };
  readonly seen: PerLever<boolean> = { dot: false, dash: false };
  readonly #closedAt: PerLever<number> = { dot: -Infinity, dash: -Infinity };
  /** When the closing was that an edge remembers: touched again before it is answered, a lever does not lose its turn. */
  readonly #edgeAt: PerLever<number> = { dot: -Infinity, dash: -Infinity };

  get firstEdge(): Lever | null {
    const { dot, dash } = this.edges;
    if (dot && dash) return this.#edgeAt.dash < this.#edgeAt.dot ? 'dash' : 'dot';
    return dot ? 'dot' : dash ? 'dash' : null;
  }

  get latest(): Lever {
    return this.#closedAt.dot > this.#closedAt.dash ? 'dot' : 'dash';
  }

  /** Whether that closed it: it may have been closed before. */
  close(lever: Lever, at: number): boolean {
    if (this.closed[lever]) return false;
    this.closed[lever] = true;
    if (!this.edges[lever]) this.#edgeAt[lever] = at;
    this.edges[lever] = true;
    this.seen[lever] = true;
    this.#closedAt[lever] = at;
    return true;
  }

  open(lever: Lever): void {
    this.closed[lever] = false;
  }

  /** The window of an element of `lever` begins. The other lever's edge is kept if `keepsOther`. */
  begin(lever: Lever, keepsOther: boolean): void {
    const other = otherLever(lever);
    this.edges[lever] = false;
    this.edges[other] &&= keepsOther;
    this.seen[lever] = this.closed[lever];
    this.seen[other] = this.closed[other] || this.edges[other];
  }
}
