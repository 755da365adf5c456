const queues = new WeakMap<object, Promise<unknown>>();

/**
 * Runs one piece of work after another for each `owner`, first come first served, whatever became of the one before. A batch that waits in
 * here holds no connection, so that feeds that deliver together leave the pool to those who ask.
 */
export function inTurn<Value>(owner: object, work: () => Promise<Value>): Promise<Value> {
  const before = queues.get(owner) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(owner, mine);
  return mine;
}
