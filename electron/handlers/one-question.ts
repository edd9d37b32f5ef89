import { sounderError } from '../../core/errors.ts';

/** Asks the person one thing at a time: until a question is done with, others are refused with `question-open`. */
export function oneQuestion(): <T>(ask: () => Promise<T>) => Promise<T> {
  let isAsking = false;
  return async (ask) => {
    if (isAsking) throw sounderError('question-open');
    isAsking = true;
    try {
      return await ask();
    } finally {
      isAsking = false;
    }
  };
}
