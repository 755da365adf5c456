import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { keyRoutes } from './key-routes.ts';
import { listRoute } from './list-route.ts';
import { roles } from './machines.ts';
import { revokeRoutes } from './revoke-routes.ts';
import { statusRoutes } from './status-routes.ts';
import { words } from './words.ts';

/** The machines that speak for an organisation, and their keys. */
export const page: Page = {
  entries: [{ path: '/machines', order: 38, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes(routes) {
    listRoute(routes);
    keyRoutes(routes);
    revokeRoutes(routes);
    statusRoutes(routes);
  },
};
