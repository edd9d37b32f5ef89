import * as v from 'valibot';
import { keyerModes } from '../keyer/modes.ts';
import { SPEED_RANGE } from '../units.ts';

/** The number of a session in the records; none is given twice. */
export type SessionId = number;

/** What a person practises: keying what is shown, copying what is heard, or single symbols. */
export const exercises = ['send', 'copy', 'drill'] as const;

/** A kind of exercise. */
export type Exercise = (typeof exercises)[number];

const words = v.pipe(v.string(), v.maxLength(4000));
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** What is told of a session when it begins. */
export const sessionStartSchema = v.strictObject({
  exercise: v.picklist(exercises),
  /** What is practised, as people call it: `json/decoder.py`; nothing for a drill. */
  source: words,
  /** Its lines, from 1 on; null for a drill. */
  lines: v.nullable(v.strictObject({ first: line, last: line })),
  /** What the codebook is called, or what it was made from. Records outlive it, so it is kept in words. */
  codebook: words,
  spacing: v.picklist(['run-on', 'spaced']),
  /** By what the person answers. */
  means: v.picklist([...keyerModes, 'typing']),
  /** Words per minute that the keyer or the transmission is set to. */
  speed: v.pipe(v.number(), v.finite(), v.minValue(SPEED_RANGE.least), v.maxValue(SPEED_RANGE.most)),
  /** How many symbols are to come; 0 for a drill, which has no end. */
  symbols: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** What is told of a session when it begins. */
export type SessionStart = Readonly<v.InferOutput<typeof sessionStartSchema>>;

/** Milliseconds of practice so far, without the pauses: `PracticeTime` counts them. */
export const practisedSchema = v.pipe(v.number(), v.finite(), v.minValue(0));

/** How a session ended: all was done, or the person left it; `open` where nothing was told, as when Sounder was killed. */
export const endings = ['done', 'left'] as const;

/** How a session ended. */
export type Ending = (typeof endings)[number];
