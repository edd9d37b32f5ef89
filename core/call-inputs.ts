import * as v from 'valibot';

/** A schema for the input of each of these calls: one that is missing or does not fit does not compile. */
export type CallInputs<Calls extends { [Name in keyof Calls]: (...input: never) => unknown }> = {
  readonly [Name in keyof Calls]: v.GenericSchema<unknown, Parameters<Calls[Name]>>;
};

/** The number of whatever has one: a module, an installation, a codebook, a session. */
export const idSchema = v.pipe(v.number(), v.safeInteger());
