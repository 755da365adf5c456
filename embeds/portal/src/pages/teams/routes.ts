import type { Page } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { managingRoles } from '../users/people.ts';
import { changeRoutes } from './change-routes.ts';
import { listRoute } from './list-route.ts';
import { words } from './words.ts';

/** Teams of the organisation and their line managers: seen by those who manage accounts, kept by an administrator. */
export const page: Page = {
  entries: [{ path: '/teams', order: 32, roles: managingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes(routes) {
    listRoute(routes);
    changeRoutes(routes);
  },
};
