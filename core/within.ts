import * as v from 'valibot';

/** A schema for numbers from `least` to `most`, both included. */
export function within({ least, most }: { readonly least: number; readonly most: number }) {
  return v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));
}
