import { csvRow } from '../csv-row.ts';

/** An attempt with its session, as it is on record. */
export interface RecordedAttempt {
  readonly id: number;
  readonly exercise: string;
  readonly source: string;
  readonly firstLine: number | null;
  readonly lastLine: number | null;
  readonly codebook: string;
  readonly spacing: string;
  readonly means: string;
  readonly setSpeed: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly day: string;
  readonly ending: string;
  /** How many symbols were to come; 0 for a drill. */
  readonly symbols: number;
  /** Milliseconds of practice in the session. */
  readonly practised: number;
  readonly number: number;
  /** Milliseconds from the session's beginning. */
  readonly at: number;
  readonly took: number;
  readonly speed: number | null;
  readonly expected: string | null;
  readonly code: string | null;
  readonly got: string | null;
  readonly keyed: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly takenBack: 0 | 1;
}

const columns = {
  session: ({ id }) => id,
  exercise: ({ exercise }) => exercise,
  source: ({ source }) => source,
  first_line: ({ firstLine }) => firstLine,
  last_line: ({ lastLine }) => lastLine,
  codebook: ({ codebook }) => codebook,
  spacing: ({ spacing }) => spacing,
  means: ({ means }) => means,
  set_wpm: ({ setSpeed }) => setSpeed,
  started: ({ startedAt }) => new Date(startedAt).toISOString(),
  day: ({ day }) => day,
  ending: ({ ending }) => ending,
  symbols: ({ symbols }) => symbols,
  practised_ms: ({ practised }) => Math.round(practised),
  number: ({ number }) => number,
  at_ms: ({ at }) => Math.round(at),
  took_ms: ({ took }) => Math.round(took),
  expected: ({ expected }) => expected,
  codeword: ({ code }) => code,
  got: ({ got }) => got,
  keyed: ({ keyed }) => keyed,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  heard_wpm: ({ speed }) => speed,
  taken_back: ({ takenBack }) => takenBack,
} satisfies Readonly<Record<string, (attempt: RecordedAttempt) => string | number | null>>;

/** The names of the columns, as the first row. */
export const PRACTICE_HEADER = csvRow(Object.keys(columns));

/** An attempt as a row of comma-separated values (RFC 4180); what is not there is empty. */
export function practiceRow(attempt: RecordedAttempt): string {
  return csvRow(Object.values(columns).map((field) => String(field(attempt) ?? '')));
}
