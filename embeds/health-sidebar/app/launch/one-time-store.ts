import { randomBytes } from 'node:crypto';

export type OneTimeStore<T> = {
  /** Keeps a value; the answer is 256 random bits by which it can be taken once. */
  put(value: T): string;
  /** Takes a value; undefined when it was never there, was taken, or is too old: which of them, nobody can tell. */
  take(id: string): T | undefined;
};

/**
 * What waits on this server for its one taker: no cookie and no storage of the browser, so two tabs have two, and a frame of another site has its own. Bounded: the oldest gives way, since a launch takes
 * seconds, and whoever wanted to drive one out would have to begin `most` others meanwhile.
 */
export const createOneTimeStore = <T>(options: { lifeMs: number; most: number; now: () => Date }): OneTimeStore<T> => {
  const kept = new Map<string, { value: T; until: number }>();
  const forget = (now: number): void => {
    // In the order they came, and all live equally long.
    for (const [id, { until }] of kept) {
      if (until > now && kept.size < options.most) return;
      kept.delete(id);
    }
  };
  return {
    put(value) {
      const now = options.now().getTime();
      forget(now);
      const id = randomBytes(32).toString('base64url');
      kept.set(id, { value, until: now + options.lifeMs });
      return id;
    },
    take(id) {
      const found = kept.get(id);
      kept.delete(id);
      return found !== undefined && found.until > options.now().getTime() ? found.value : undefined;
    },
  };
};
