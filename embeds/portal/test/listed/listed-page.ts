import type { Page } from '../journey.ts';
import type { PortalWorld } from '../portal-world.ts';

/**
 * One page of the portal as somebody sees it, for the tests that look at every page (src/every-page.browser.test.ts). Each file of this folder that ends in `.pages.ts` exports
 * some as `listed`; a new one is found by being there. A page that answers at an address in none of them stops the build.
 */
export type ListedPage = {
  /** Told when something is wrong with the page, and the name of its picture: letters, digits and hyphens. */
  readonly name: string;
  /** Readies the core, in the role of whoever comes. */
  readonly arm: (world: PortalWorld) => void;
  /** Its path, or the way there for a page behind a form. The browser is signed in and stands on a page of the portal. */
  readonly at: string | ((page: Page, world: PortalWorld) => Promise<unknown>);
};
