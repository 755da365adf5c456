import { afterEach, beforeEach } from 'vitest';

import { Clock, configOf, memoryState, newFeed, startServer } from './reading.ts';
import type { Feed, Setting } from './reading.ts';
import type { RunningStub } from './stub-server/index.ts';

/** A server of its own, and a feed that has read nothing of it. */
export type OnStub = { readonly clock: Clock; readonly stub: RunningStub; readonly feed: Feed; readonly setting: Setting };

/** Gives each test of a file a stub of its own, and closes it afterwards. */
export function eachOnStub(begin: (world: OnStub) => void): void {
  let stub: RunningStub;
  beforeEach(async () => {
    const clock = new Clock();
    stub = await startServer(clock);
    begin({ clock, stub, feed: newFeed(), setting: { clock, config: configOf(stub), state: memoryState() } });
  });
  afterEach(() => stub.close());
}
