import * as v from 'valibot';
import { LEAST_PATIENCE, type Patience } from '../decode/patience.ts';
import { type Seconds, seconds } from '../units.ts';
import { contactUses, LONGEST_NAME } from './bindings.ts';

/** Milliseconds that contacts may chatter; a keyboard's own electronics see to it that theirs do not. */
export const SETTLING_RANGE = { least: 0, most: 20 } as const;
/** What patience may be set to, in seconds: 0 stands for the least there is. */
export const PATIENCE_RANGE = { least: 0, most: 30 } as const;

/** Between the 1 u inside a letter and the 3 u behind it. */
const LETTER_GAP = 2;

const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_NAME));

/** What the contacts of each device do. */
export const bindingsSchema = v.record(name, v.record(name, v.picklist(contactUses)));

/** How long silences may be at this unit, with the patience that is set in seconds: 7 u at least, null for ever. */
export function patienceOf(patience: number | null, unit: Seconds): Patience {
  return {
    letterGap: seconds(LETTER_GAP * unit),
    longest: patience === null ? null : seconds(Math.max(patience, LEAST_PATIENCE * unit)),
  };
}
