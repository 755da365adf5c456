import { afterAll, afterEach } from 'vitest';

import type { Browse } from './browse.ts';
import { browse } from './browse.ts';
import { answerAsCore } from './governing-examples.ts';
import type { PortalWorld } from './portal-world.ts';
import { startPortalWorld } from './portal-world.ts';

/** `as` signs somebody with that role in; `sent` are the bodies of the core's calls whose method and path hold these words. */
export type UsedPortal = { readonly world: PortalWorld; readonly as: (role: string) => Promise<Browse>; readonly sent: (call: string) => unknown[] };

/** The portal of one test file: its core answers as new after each test, and both are closed after the last. */
export async function usePortal(): Promise<UsedPortal> {
  const world = await startPortalWorld();
  afterAll(() => world.close());
  afterEach(() => world.core.reset());
  return {
    world,
    as: async (role) => {
      answerAsCore(world.core, role);
      const browser = browse(world.urls.portal);
      await browser.get('/sign-in');
      return browser;
    },
    sent: (call) => world.core.asked.flatMap((each, at) => (each.includes(call) ? [world.core.bodies[at]] : [])),
  };
}
