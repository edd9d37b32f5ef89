/** Asks the person one thing at a time: while one question stands open, a second is answered with null. */
export function oneQuestion(): <T>(ask: () => Promise<T | null>) => Promise<T | null> {
  let isAsking = false;
  return async (ask) => {
    if (isAsking) return null;
    isAsking = true;
    try {
      return await ask();
    } finally {
      isAsking = false;
    }
  };
}
