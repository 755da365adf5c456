import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { accountRoute } from './account-route.ts';
import { applicationRoutes } from './application-routes.ts';
import { changeRoutes } from './change-routes.ts';
import { listRoute } from './list-route.ts';
import { managingRoles } from './people.ts';
import { proposeRoutes } from './propose-routes.ts';
import { statusRoutes } from './status-routes.ts';
import { words } from './words.ts';

/** Who works with MAST in this organisation: accounts, applications for them, and what is due. */
export const page: Page = {
  entries: [
    { path: '/users', order: 30, roles: managingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true },
    { path: '/users/propose', order: 80, roles: ['practitioner', 'data-lead', 'broker', 'reviewer'], label: bothOf(words, (t) => t.propose), text: bothOf(words, (t) => t.proposeText) },
  ],
  routes(routes) {
    listRoute(routes);
    proposeRoutes(routes);
    applicationRoutes(routes);
    accountRoute(routes);
    changeRoutes(routes);
    statusRoutes(routes);
  },
};
