import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest that one piece keeps everybody else in this process waiting, milliseconds: a search takes a few (judgement). */
const pieceMs = 4;

/**
 * What `work` makes of each item, in order. Whenever it has taken a few milliseconds others have their turn: searches of the same process are answered, and what is on its
 * way to the database leaves, while a batch is worked on.
 */
export async function mapInPieces<Item, Value>(items: readonly Item[], work: (item: Item, at: number) => Value): Promise<Value[]> {
  const values: Value[] = [];
  let until = performance.now() + pieceMs;
  for (const [at, item] of items.entries()) {
    values.push(work(item, at));
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + pieceMs;
  }
  return values;
}
