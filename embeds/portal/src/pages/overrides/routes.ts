import type { Page } from '../../page/page.ts';
import { askingRoles } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { investigatingRoles, investigationRoutes } from './investigation-routes.ts';
import { lookRoutes } from './look-routes.ts';
import { openRoutes } from './open-routes.ts';
import { words } from './words.ts';

/** Looking past a shield, for those named for it, and the investigations, for those who govern. */
export const page: Page = {
  entries: [
    { path: '/overrides', order: 66, roles: investigatingRoles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text), inMenu: true },
    { path: '/overrides/open', order: 66, roles: askingRoles, duties: ['override'], label: bothOf(words, (t) => t.openLabel), text: bothOf(words, (t) => t.openText) },
  ],
  routes(routes) {
    openRoutes(routes);
    lookRoutes(routes);
    investigationRoutes(routes);
  },
};
