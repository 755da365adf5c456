export { startFakeCore } from './fake-core.ts';
export type { FakeCore, Fault } from './fake-core.ts';
export type { FakeFeed, ReceivedBatch } from './fake-feed.ts';
export { createTestWorld } from './test-world.ts';
