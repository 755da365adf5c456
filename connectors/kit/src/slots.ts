/** Runs work, so many at a time; the rest waits its turn. */
export type Slots = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** At most `count` works run at once; one is a lock. They begin in the order in which they came. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
