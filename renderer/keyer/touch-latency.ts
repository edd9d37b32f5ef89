/** A touch that was heard. */
export interface HeardTouch {
  /** Who touched: a device and its contact. */
  readonly source: string;
  /** Milliseconds from the event's own timestamp to the first sample at the ear. */
  readonly latency: number;
  /** Milliseconds of these that the way from Sounder's samples to the ear takes. */
  readonly output: number;
}

/** How long the touches of a device took to be heard, in milliseconds. */
export interface TouchLatency {
  readonly last: number;
  readonly median: number;
  /** The sound output's own part of it. */
  readonly output: number;
  /** How many touches the median is of. */
  readonly touches: number;
}

/** A median of more than these would tell of long ago. */
const MOST_TOUCHES = 20;

/** How long the last touches of a device took; null if it was not touched. */
export function latencyOf(heard: readonly HeardTouch[], device: string): TouchLatency | null {
  const own = heard.filter(({ source }) => isOf(source, device)).slice(-MOST_TOUCHES);
  const last = own.at(-1);
  if (last === undefined) return null;
  const sorted = own.map(({ latency }) => latency).toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? last.latency;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? last.latency;
  return { last: last.latency, median: (lower + upper) / 2, output: last.output, touches: own.length };
}

/** Whether a contact belongs to a device. */
export function isOf(source: string, device: string): boolean {
  return source === device || source.startsWith(`${device} `);
}

/** The contact of a device, without the device. */
export function contactOf(source: string, device: string): string {
  return source.slice(device.length + 1);
}
