/** Senders that are answered only once core-api has their message. */
export type CommitWaits = {
  /** Resolves once nothing is left to do for the message; rejects when it could not be delivered, or after so long. */
  until(id: number, ms: number): Promise<void>;
  readonly settled: (ids: readonly number[]) => void;
  /** What was to be delivered could not be: whoever waits is not answered. */
  readonly failed: () => void;
};

type Wait = { readonly resolve: () => void; readonly reject: (error: Error) => void };

/** @param isSettled whether the index says so already */
export function createCommitWaits(isSettled: (id: number) => boolean): CommitWaits {
  const waits = new Map<number, Wait[]>();
  return {
    until: async (id, ms) => {
      if (isSettled(id)) return;
      let timer: NodeJS.Timeout | undefined;
      try {
        await new Promise<void>((resolve, reject) => {
          const wait = { resolve, reject };
          waits.set(id, [...(waits.get(id) ?? []), wait]);
          timer = setTimeout(() => {
            const left = waits.get(id)?.filter((other) => other !== wait) ?? [];
            if (left.length > 0) waits.set(id, left);
            else waits.delete(id);
            reject(new Error('not committed in time'));
          }, ms);
        });
      } finally {
        clearTimeout(timer);
      }
    },
    settled: (ids) => {
      for (const id of ids) {
        for (const { resolve } of waits.get(id) ?? []) resolve();
        waits.delete(id);
      }
    },
    failed: () => {
      const all = [...waits.values()].flat();
      waits.clear();
      for (const { reject } of all) reject(new Error('not delivered'));
    },
  };
}
