import { databaseFailure } from '../../db/failure.ts';

/** `answer` as a call that fails with a SounderError only, `database-failed` where SQLite threw. */
export function guarded<Input extends readonly unknown[], Output>(
  answer: (...input: Input) => Output | Promise<Output>,
): (...input: Input) => Promise<Output> {
  return async (...input) => {
    try {
      return await answer(...input);
    } catch (thrown) {
      throw databaseFailure(thrown);
    }
  };
}
