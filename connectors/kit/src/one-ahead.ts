import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * The same items, with the next one being made while the taker works on this one: a page is read while core-api stores the one before. Holds two. What making the next one
 * throws is thrown when it is asked for; given up half way, the items are given up too.
 */
export async function* oneAhead<Item>(items: AsyncGenerator<Item, void, void>): AsyncGenerator<Item, void, void> {
  let next = items.next();
  try {
    for (let step = await next; step.done !== true; step = await next) {
      // A turn later, so that what the taker sends leaves before this process is busy again.
      next = nextTurn().then(() => items.next());
      next.catch(() => undefined);
      yield step.value;
    }
  } finally {
    await next.catch(() => undefined);
    await items.return();
  }
}
