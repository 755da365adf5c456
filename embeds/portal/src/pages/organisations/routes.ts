import type { Page } from '../../page/page.ts';
import { staffRoles } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { listRoute } from './list-route.ts';
import { nameRoutes } from './name-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { words } from './words.ts';

/** Who takes part; and what an organisation may change of itself. */
export const page: Page = {
  entries: [{ path: '/organisations', order: 70, roles: staffRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes(routes) {
    listRoute(routes);
    nameRoutes(routes);
    policyRoutes(routes);
  },
};
