/** What the tests of hosts need: the real embed server with the built panel, a core that a test bends, and what must never reach a host. */
export { buildFakeCore } from './fake-core.ts';
export type { FakeCore } from './fake-core.ts';
export { canaries, startPanelWorld } from './panel-world.ts';
export type { Page, PanelWorld, Registered } from './panel-world.ts';
