/** A figure with its name, and below it in words what it is to be held against: `4.765`, and how far that is from the best. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** What it means, where the name does not say. */
  readonly title?: string;
}
