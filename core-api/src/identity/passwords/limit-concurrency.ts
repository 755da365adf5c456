/** Runs at most `most` pieces of work at a time, the others in their order; refuses (undefined) where more than `waiting` wait already. */
export function limitConcurrency(most: number, waiting: number): <Value>(work: () => Promise<Value>) => Promise<Value | undefined> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running < most) running += 1;
    else if (queue.length >= waiting) return undefined;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes to the next in the queue, or is given up: nobody else can take it in between.
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
