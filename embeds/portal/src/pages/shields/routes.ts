import type { Page } from '../../page/page.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { askRoutes } from './ask-routes.ts';
import { listRoute } from './list-route.ts';
import { shieldRoutes } from './shield-routes.ts';
import { shieldRoles } from './shields.ts';
import { words } from './words.ts';

const lead: readonly Role[] = ['information-governance-lead'];

/** Shields: asking that somebody is found by no question, and the word of the two who decide. */
export const page: Page = {
  entries: [
    { path: '/shields', order: 62, roles: lead, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.textDecide), inMenu: true },
    { path: '/shields', order: 62, roles: shieldRoles.filter((role) => !lead.includes(role)), label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) },
  ],
  routes(routes) {
    listRoute(routes);
    askRoutes(routes);
    shieldRoutes(routes);
  },
};
