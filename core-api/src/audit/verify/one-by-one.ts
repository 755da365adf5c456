/** The next of a stream of pages, each time; undefined once there is none. */
export type OneByOne<Value> = { next(): Promise<Value | undefined> };

export function oneByOne<Value>(pages: AsyncIterable<readonly Value[]>): OneByOne<Value> {
  const iterator = pages[Symbol.asyncIterator]();
  let page: readonly Value[] = [];
  let at = 0;
  return {
    async next() {
      while (at >= page.length) {
        const coming = await iterator.next();
        if (coming.done === true) return undefined;
        [page, at] = [coming.value, 0];
      }
      at += 1;
      return page[at - 1];
    },
  };
}
